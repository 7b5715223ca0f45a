package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Map;

/**
 * Copies the records of one topic from real brokers to others, in the background. No method waits
 * for a broker.
 */
public interface Replica {
  /** What it has to do. */
  enum Task {
    /** Copy, and go on copying. */
    COPY,
    /** Copy nothing for now. */
    REST,
    /** Copy until no record is missing, then end. */
    FINISH,
    /** End, whatever is missing. */
    STOP
  }

  /** Takes over what it has to do from now on. Once it has ended, it does nothing any more. */
  void follow(Orders orders);

  /** Ends it, whatever is missing. */
  default void stop() {
    follow(new Orders(Task.STOP, Map.of(), 0, Map.of()));
  }

  /** How far it is. */
  Progress progress();

  /**
   * What it has to do, and how.
   *
   * @param reader settings of Kafka's client to read the source with
   * @param partitions how many partitions the copy has at least
   * @param settings the settings of the copy that aren't at their default
   */
  record Orders(
      Task task, Map<String, String> reader, int partitions, Map<String, String> settings) {
    /** Copies the settings. */
    public Orders {
      reader = Map.copyOf(reader);
      settings = Map.copyOf(settings);
    }
  }

  /**
   * Where it begins.
   *
   * @param spec {@code earliest}, {@code latest} or an ISO-8601 time, where there are no offsets
   * @param offsets offsets of the source by partition; empty where the spec counts
   * @param anew whether the copy is deleted and made again first, and copied as a whole
   */
  record Start(String spec, List<Long> offsets, boolean anew) {
    /** Copies the offsets. */
    public Start {
      offsets = List.copyOf(offsets);
    }
  }

  /**
   * How far it is.
   *
   * @param topicId id of the copy; null while it is created again
   * @param partitions the partitions that it has looked at so far
   * @param ended whether it has ended, and surely writes no more
   */
  record Progress(String topicId, List<Position> partitions, boolean ended) {
    /** Copies the partitions. */
    public Progress {
      partitions = List.copyOf(partitions);
    }
  }

  /**
   * How far it is in one partition.
   *
   * @param sourceEnd where the source ended at the last look
   * @param copied offset in the source of the next record to copy
   * @param written where the copy ends
   */
  record Position(long sourceEnd, long copied, long written) {}
}
