package com.kafkalinks.simulator;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long things take, on the command line. */
final class TimingOptions {
  @Option(
      names = "--latency",
      paramLabel = "MS",
      description = "delay before each call is processed")
  private long latency;

  @Option(
      names = "--visible-after",
      paramLabel = "MS",
      description = "how long a new link, topic or mirror topic can't be read")
  private long visibleAfter;

  @Option(
      names = "--active-after",
      paramLabel = "MS",
      description = "how long it takes until a healthy link shows as healthy")
  private long activeAfter;

  @Option(
      names = "--gone-after",
      paramLabel = "MS",
      description = "how long a deleted link or mirror topic can still be read")
  private long goneAfter;

  @Option(
      names = "--notice-after",
      paramLabel = "MS",
      description =
          "how long it takes until an unhealthy link or a failed mirror topic shows as such")
  private long noticeAfter;

  @Option(
      names = "--mirror-after",
      paramLabel = "MS",
      description = "minimum duration of each pending status of a mirror topic")
  private long mirrorAfter;

  @Option(
      names = "--records-per-second",
      paramLabel = "N",
      description = "how fast each mirror topic copies records; 0, the default, copies all at once")
  private long recordsPerSecond;

  @Option(
      names = "--kafka-patience",
      paramLabel = "MS",
      description = "how long the brokers of --kafka may take to answer; 4000 by default")
  private long kafkaPatience = 4000;

  /** Sets them all; throws {@link IllegalArgumentException}. */
  void addTo(LinkSimulatorBuilder builder) {
    if (recordsPerSecond < 0) {
      throw new IllegalArgumentException("records per second can't be negative");
    }
    builder
        .latency(millis(latency))
        .visibleAfter(millis(visibleAfter))
        .activeAfter(millis(activeAfter))
        .goneAfter(millis(goneAfter))
        .noticeAfter(millis(noticeAfter))
        .mirrorAfter(millis(mirrorAfter))
        .kafkaPatience(millis(kafkaPatience))
        .recordsPerSecond(recordsPerSecond);
  }

  private static Duration millis(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("milliseconds can't be negative");
    }
    return Duration.ofMillis(value);
  }
}
