package com.kafkalinks.bench;

import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** A running plugin: any that speaks the engine's protocol. */
final class Plugin implements AutoCloseable {
  private final Process process;
  private final ManagedChannel channel;

  private Plugin(Process process, int port) {
    this.process = process;
    this.channel =
        OkHttpChannelBuilder.forAddress("127.0.0.1", port, InsecureChannelCredentials.create())
            .build();
  }

  /**
   * Starts an executable and waits for its port.
   *
   * @param arguments as the engine's: the last one is its address
   * @throws IOException if it can't be started, or prints anything else first
   */
  static Plugin start(Path executable, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    // The engine's are not those of a benchmark inside a Pulumi program.
    builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_"));
    Process process = builder.start();
    // The one line is all that a plugin prints.
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    try {
      return new Plugin(process, Integer.parseInt(line));
    } catch (NumberFormatException e) {
      process.destroy();
      throw new IOException(executable + " printed no port but: " + line, e);
    }
  }

  ResourceProviderBlockingStub calls() {
    return ResourceProviderGrpc.newBlockingStub(channel);
  }

  /** The processor time that it took so far, in milliseconds; the kernel counts in tens. */
  double processorMs() {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e6).orElse(0.0);
  }

  /** Memory of the process and what it started. */
  Memory memory() {
    return Memory.of(process.toHandle());
  }

  /** Ends it as the engine does, without a last word. */
  @Override
  public void close() {
    channel.shutdownNow();
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
