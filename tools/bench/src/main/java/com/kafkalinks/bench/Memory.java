package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory as Linux counts it ({@code VmRSS} and {@code VmHWM} of {@code /proc/PID/status});
 * zero elsewhere.
 */
record Memory(double residentMb, double peakMb) {
  static final Memory NONE = new Memory(0, 0);

  /** Of a process and all below it. */
  static Memory of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(Memory::single)
        .reduce(NONE, Memory::plus);
  }

  private Memory plus(Memory other) {
    return new Memory(residentMb + other.residentMb, peakMb + other.peakMb);
  }

  private static Memory single(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      return lines.map(Memory::line).reduce(NONE, Memory::plus);
    } catch (IOException ended) {
      return NONE;
    }
  }

  private static Memory line(String line) {
    if (line.startsWith("VmRSS:")) {
      return new Memory(megabytes(line), 0);
    }
    return line.startsWith("VmHWM:") ? new Memory(0, megabytes(line)) : NONE;
  }

  private static double megabytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
  }
}
