package com.kafkalinks.simulator.kafka;

import com.kafkalinks.simulator.kafka.copy.KafkaReplicas;
import com.kafkalinks.simulator.model.Brokers;
import com.kafkalinks.simulator.model.Contact;
import com.kafkalinks.simulator.model.Replica;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks real brokers with the settings of links, and remembers the answers for a moment. */
public final class KafkaBrokers implements Brokers {
  private static final int REMEMBERED = 64;

  private final Duration patience;
  private final Duration pace;
  private final Watch own;
  private final KafkaReplicas replicas;
  private final Map<Map<String, String>, Watch> watches =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, Watch> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The brokers of one cluster.
   *
   * @param own settings of Kafka's client with which the simulator itself logs in
   * @param patience how long an answer is waited for
   * @param pace how old an answer may become
   */
  public KafkaBrokers(String cluster, Map<String, String> own, Duration patience, Duration pace) {
    this.patience = patience;
    this.pace = pace;
    this.own = new Watch(Map.copyOf(own));
    this.replicas = new KafkaReplicas(cluster, Map.copyOf(own), patience);
  }

  @Override
  public Contact contact(Map<String, String> settings) {
    return watch(settings).latest();
  }

  @Override
  public Contact look(Map<String, String> settings) {
    return watch(settings).renew();
  }

  private Watch watch(Map<String, String> settings) {
    synchronized (watches) {
      return watches.computeIfAbsent(Map.copyOf(settings), fresh -> new Watch(fresh));
    }
  }

  @Override
  public Optional<Contact> own() {
    return own.known();
  }

  @Override
  public String createTopic(String name, int partitions, Map<String, String> settings) {
    return replicas.createTopic(name, partitions, settings);
  }

  @Override
  public void deleteTopic(String name) {
    replicas.deleteTopic(name);
  }

  @Override
  public Replica replica(String sourceTopic, String topic, String topicId, Replica.Start start) {
    return replicas.add(sourceTopic, topic, topicId, start);
  }

  @Override
  public void syncGroups(GroupSync sync) {
    replicas.syncGroups(sync);
  }

  @Override
  public void close() {
    replicas.close();
  }

  /** The answers to one client. */
  private final class Watch {
    private final KafkaLook look;
    private CompletableFuture<Contact> next;
    private Contact latest;
    private long time;

    Watch(Map<String, String> settings) {
      look = new KafkaLook(settings, patience);
    }

    /** Only the first answer is waited for. */
    synchronized Contact latest() {
      return latest == null ? renew() : known().orElse(latest);
    }

    synchronized Contact renew() {
      take(look.now());
      next = null;
      return latest;
    }

    /** No answer is waited for. */
    synchronized Optional<Contact> known() {
      if (next != null && next.isDone()) {
        take(next.join());
        next = null;
      } else if (next == null && (latest == null || isOld())) {
        next = CompletableFuture.supplyAsync(look::now);
      }
      return Optional.ofNullable(latest);
    }

    private boolean isOld() {
      return System.nanoTime() - time > pace.toNanos();
    }

    private void take(Contact contact) {
      latest = contact;
      time = System.nanoTime();
    }
  }
}
