package com.kafkalinks.simulator.kafka.copy;

import java.lang.System.Logger.Level;
import org.apache.kafka.common.errors.ApiException;

/** What the log says of copies. Never quotes settings or records. */
final class Messages {
  private static final System.Logger LOG = System.getLogger("com.kafkalinks.simulator.kafka.copy");

  private Messages() {}

  static void offsetsDiffer(String topic, int partition, long source, long copy) {
    String text = "%s-%d: offset %d of the source is offset %d of the copy: offsets differ";
    LOG.log(Level.INFO, () -> text.formatted(topic, partition, source, copy));
  }

  static void lost(String topic, int partition) {
    String text = "%s-%d: the source has deleted records that were not copied yet";
    LOG.log(Level.WARNING, () -> text.formatted(topic, partition));
  }

  static void anew(String topic) {
    String text =
        "%s: Kafka can't cut off the end of a partition; the topic is deleted, created"
            + " again and copied from the beginning";
    LOG.log(Level.INFO, () -> text.formatted(topic));
  }

  static void stuck(String what, String reason) {
    LOG.log(Level.WARNING, () -> what + ": nothing is copied for the moment: " + reason);
  }

  static void unstuck(String what) {
    LOG.log(Level.INFO, () -> what + ": copies again");
  }

  static void stuckGroups(String what, String reason) {
    LOG.log(Level.WARNING, () -> what + ": the offsets are not synced: " + reason);
  }

  static void undeleted(String topic, String reason) {
    LOG.log(Level.WARNING, () -> topic + ": the brokers did not delete the topic: " + reason);
  }

  /** Why, without what a client was given: only answers of brokers are quoted. */
  static String reason(RuntimeException failure) {
    return failure instanceof ApiException
        ? failure.getClass().getSimpleName() + ", " + failure.getMessage()
        : failure.getClass().getSimpleName();
  }
}
