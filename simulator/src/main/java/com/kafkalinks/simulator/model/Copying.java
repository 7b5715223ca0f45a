package com.kafkalinks.simulator.model;

import com.kafkalinks.simulator.model.Replica.Orders;
import com.kafkalinks.simulator.model.Replica.Position;
import com.kafkalinks.simulator.model.Replica.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How the records of one topic get into another one, and how many are still missing. */
public final class Copying {
  private static final long MILLIS = 1000;

  private final Topic copy;
  private final Topic source;
  private List<Long> sourceEnds;
  private Instant copiedUntil;
  private Long forcedLag;
  private boolean stalled;
  private Supplier<Replica> carrier;
  private Replica replica;

  Copying(Topic copy, Topic source) {
    this.copy = copy;
    this.source = source;
    this.sourceEnds = ends(source == null ? copy : source);
  }

  /** From now on real brokers hold the records; the replica is made when it is first needed. */
  void carryBy(Supplier<Replica> maker) {
    carrier = maker;
  }

  /** Whether real brokers hold the records. */
  boolean isCarried() {
    return carrier != null;
  }

  /** What copies the records between real brokers; empty if they don't hold them, or not yet. */
  Optional<Replica> replica() {
    return Optional.ofNullable(replica);
  }

  /** Why the topic that is now where the source was can't be copied any more; empty if it can. */
  Optional<String> broken(Topic found) {
    if (found == null) {
      return Optional.of("SOURCE_TOPIC_MAY_BE_DELETED");
    }
    return found == source ? Optional.empty() : Optional.of("SOURCE_TOPIC_ID_CHANGED");
  }

  /** Whether there is something to copy from: not so where a test made up the mirror alone. */
  boolean hasSource() {
    return source != null;
  }

  /** Whether the source has lost records that were copied before. */
  boolean isCutOff() {
    if (isCarried()) {
      return replica != null
          && replica.progress().partitions().stream().anyMatch(p -> p.sourceEnd() < p.copied());
    }
    return IntStream.range(0, Math.min(copy.partitions(), source.partitions()))
        .anyMatch(p -> source.logs().get(p).end() < copy.logs().get(p).end());
  }

  /** Takes note of the partitions, the offsets and the synced settings of the source. */
  void look(Set<String> synced) {
    copy.addPartitions(
        source.partitions() - copy.partitions(),
        partition -> new Log(source.logs().get((int) partition).startOffset()));
    sourceEnds = ends(source);
    TopicSettings.sync(source, copy, synced);
  }

  /** Copies what the time since the last copy or rest allows; a rate of 0 allows everything. */
  void copy(Instant now, long recordsPerSecond) {
    long left = recordsPerSecond == 0 ? Long.MAX_VALUE : allowance(now, recordsPerSecond);
    for (int p = 0; p < copy.partitions() && left > 0 && !stalled; p++) {
      left -= copy.logs().get(p).copyFrom(source.logs().get(p), left);
    }
  }

  /** Copies nothing until now. */
  void rest(Instant now) {
    copiedUntil = now;
  }

  /** Lets the replica do this task, and takes note of how far it is. */
  void carry(Task wanted, Map<String, String> reader) {
    boolean begins = wanted == Task.COPY || wanted == Task.FINISH;
    Task task = stalled && begins ? Task.REST : wanted;
    if (replica == null && begins) {
      replica = carrier.get();
    }
    if (replica != null) {
      replica.follow(new Orders(task, reader, copy.partitions(), copy.settings()));
      follow(replica.progress());
    }
  }

  private void follow(Replica.Progress progress) {
    copy.represent(progress.topicId());
    for (int p = 0; p < progress.partitions().size() && p < copy.partitions(); p++) {
      Log log = copy.logs().get(p);
      log.copyFrom(source.logs().get(p), progress.partitions().get(p).copied() - log.end());
    }
  }

  /** The copy is a topic of its own now, whose offsets are those of its brokers. */
  void release() {
    if (replica != null) {
      List<Position> partitions = replica.progress().partitions();
      for (int p = 0; p < partitions.size() && p < copy.partitions(); p++) {
        copy.logs().get(p).endAt(partitions.get(p).written());
      }
      copy.represent(copy.realId(), System.nanoTime());
    }
  }

  /** Whether nothing writes to the copy any more. */
  boolean isEnded() {
    return replica == null || replica.progress().ended();
  }

  /** Whether no record is missing. */
  boolean isCaughtUp() {
    if (isCarried()) {
      return replica != null && isEnded() && (forcedLag == null || forcedLag == 0);
    }
    return lags().stream().allMatch(lag -> lag.lag() == 0);
  }

  List<PartitionLag> lags() {
    List<PartitionLag> lags = new ArrayList<>();
    for (int p = 0; p < copy.partitions(); p++) {
      Position position = position(p);
      long lag = position.sourceEnd() - position.copied();
      lags.add(new PartitionLag(p, forcedLag == null ? lag : forcedLag, position.copied() - 1));
    }
    return lags;
  }

  /** The looks of the replica and those of the link count both; the newer one shows more. */
  private Position position(int partition) {
    long end = copy.logs().get(partition).end();
    long known = partition < sourceEnds.size() ? sourceEnds.get(partition) : end;
    List<Position> real = replica == null ? List.of() : replica.progress().partitions();
    if (partition >= real.size()) {
      return new Position(known, end, end);
    }
    Position position = real.get(partition);
    return new Position(
        Math.max(Math.max(known, position.sourceEnd()), position.copied()),
        position.copied(),
        position.written());
  }

  /** Every partition has this lag, whatever is true; null ends that. */
  public void forceLag(Long lag) {
    forcedLag = lag;
  }

  /** Copies nothing while true. */
  public void stall(boolean value) {
    stalled = value;
  }

  private long allowance(Instant now, long recordsPerSecond) {
    if (copiedUntil == null) {
      copiedUntil = now;
    }
    long records = Duration.between(copiedUntil, now).toMillis() * recordsPerSecond / MILLIS;
    copiedUntil = copiedUntil.plusMillis(records * MILLIS / recordsPerSecond);
    return records;
  }

  private static List<Long> ends(Topic topic) {
    return topic.logs().stream().map(Log::end).toList();
  }
}
