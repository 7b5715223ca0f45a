package com.kafkalinks.simulator.kafka.copy;

import com.kafkalinks.simulator.model.Replica.Orders;
import com.kafkalinks.simulator.model.Replica.Position;
import com.kafkalinks.simulator.model.Replica.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** A topic and its copy, of which one thread copies records. */
final class TopicCopy implements AutoCloseable {
  private static final Start BEGINNING = new Start("earliest", List.of(), false);

  private final String source;
  private final String name;
  private final CopyTopics topics;
  private final List<CopiedPartition> partitions = new CopyOnWriteArrayList<>();
  private Start start;
  private Map<String, String> settings;
  private volatile RecordCopier copier;
  private volatile String topicId;
  private volatile List<Position> positions = List.of();

  TopicCopy(String source, String name, String topicId, CopyTopics topics, Start start) {
    this.source = source;
    this.name = name;
    this.topics = topics;
    this.start = start;
    this.topicId = start.anew() ? null : topicId;
  }

  /** Id of the copy; null while it is created again. */
  String topicId() {
    return topicId;
  }

  /** How far it was after the latest advance. */
  List<Position> positions() {
    return positions;
  }

  long translate(int partition, long offset) {
    return partition < partitions.size() ? partitions.get(partition).translate(offset) : -1;
  }

  /**
   * Copies some of what there is. Throws KafkaException.
   *
   * @param stillWanted whether the orders are those that count
   * @return whether no record is missing of those that were there when it was called
   */
  boolean advance(Orders orders, BooleanSupplier stillWanted) {
    renew(orders);
    adjust(orders);
    if (copier == null || !copier.reads(orders.reader())) {
      disconnect();
      copier = new RecordCopier(source, name, orders.reader(), topics);
    }
    if (!stillWanted.getAsBoolean()) {
      return false; // The orders changed before there was a client to be woken up.
    }
    begin(orders.partitions());
    try {
      copier.round(partitions);
      return partitions.stream().allMatch(CopiedPartition::isComplete);
    } finally {
      positions = partitions.stream().map(CopiedPartition::position).toList();
    }
  }

  private void renew(Orders orders) {
    if (topicId == null) {
      Messages.anew(name);
      topics.delete(name);
      topicId = topics.create(name, orders.partitions(), orders.settings());
    }
  }

  private void adjust(Orders orders) {
    if (settings == null || !settings.equals(orders.settings())) {
      topics.alter(name, settings == null ? Map.of() : settings, orders.settings());
      settings = orders.settings();
    }
    if (orders.partitions() > partitions.size() && topics.partitions(name) < orders.partitions()) {
      topics.grow(name, orders.partitions());
    }
  }

  /** Finds out where partitions begin that it hasn't copied yet. */
  private void begin(int count) {
    if (count > partitions.size()) {
      List<Long> ends = topics.ends(name, count);
      List<CopiedPartition> fresh = new ArrayList<>();
      for (int p = partitions.size(); p < count; p++) {
        long first = p < start.offsets().size() ? start.offsets().get(p) : copier.find(p, start);
        fresh.add(new CopiedPartition(first, ends.get(p)));
        if (first != ends.get(p)) {
          Messages.offsetsDiffer(name, p, first, ends.get(p));
        }
      }
      partitions.addAll(fresh);
      start = BEGINNING; // of partitions that are added later
    }
  }

  /** Ends the wait for records. */
  void wakeUp() {
    RecordCopier waiting = copier;
    if (waiting != null) {
      waiting.wakeUp();
    }
  }

  /** Lets go of the clients; the next advance makes new ones. */
  void disconnect() {
    RecordCopier old = copier;
    copier = null;
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() {
    disconnect();
  }
}
