package com.kafkalinks.simulator.kafka.copy;

import com.kafkalinks.simulator.model.Brokers.GroupSync;
import com.kafkalinks.simulator.model.Refusal;
import com.kafkalinks.simulator.model.Refusals;
import com.kafkalinks.simulator.model.Replica;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** What is copied to the brokers of one cluster. */
public final class KafkaReplicas implements AutoCloseable {
  private static final int SYNCS_WAITING = 16;

  private final String cluster;
  private final CopyTopics topics;
  private final Map<String, KafkaReplica> replicas = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor syncs =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(SYNCS_WAITING),
          KafkaReplicas::daemon,
          new ThreadPoolExecutor.DiscardPolicy());

  /** Nothing yet; the simulator logs in with these settings of Kafka's client. */
  public KafkaReplicas(String cluster, Map<String, String> login, Duration patience) {
    this.cluster = cluster;
    this.topics = new CopyTopics(new Clients(patience), login);
  }

  /** Makes a topic; returns its id. Throws a Refusal. */
  public String createTopic(String name, int partitions, Map<String, String> settings) {
    try {
      return topics.create(name, partitions, settings);
    } catch (TimeoutException silent) {
      throw unreachable("they don't answer");
    } catch (ApiException refused) {
      throw refused instanceof AuthenticationException
          ? unreachable("they refuse the login")
          : Refusals.mapped(String.valueOf(refused.getMessage()));
    } catch (KafkaException unusable) {
      throw unreachable("its settings are of no use");
    }
  }

  private Refusal unreachable(String reason) {
    return Refusals.unanswered(
        "The simulator can't log in to the brokers of %s itself: %s. Try --kafka-client %s=FILE."
            .formatted(cluster, reason, cluster));
  }

  /** Deletes a topic if it can; what copies to it ends before. */
  public void deleteTopic(String name) {
    KafkaReplica replica = replicas.remove(name);
    try {
      if (replica != null) {
        replica.end(topics.clients().patience());
      }
      topics.delete(name);
    } catch (InterruptedException | InterruptException stopped) {
      Thread.currentThread().interrupt();
    } catch (KafkaException failed) {
      Messages.undeleted(name, Messages.reason(failed));
    }
  }

  /** Copies a topic of other brokers to one of these. */
  public Replica add(String sourceTopic, String topic, String topicId, Replica.Start start) {
    TopicCopy copy = new TopicCopy(sourceTopic, topic, topicId, topics, start);
    KafkaReplica replica = new KafkaReplica(topic + " on " + cluster, copy);
    replicas.put(topic, replica);
    return replica;
  }

  /** Takes over the offsets of consumer groups soon; not if there is much of it to do already. */
  public void syncGroups(GroupSync sync) {
    syncs.execute(() -> new GroupOffsets(topics, replicas).take(sync));
  }

  @Override
  public void close() {
    syncs.shutdownNow();
    replicas.values().forEach(Replica::stop);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "consumer groups");
    thread.setDaemon(true);
    return thread;
  }
}
