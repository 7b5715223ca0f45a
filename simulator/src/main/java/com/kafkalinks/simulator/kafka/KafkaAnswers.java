package com.kafkalinks.simulator.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/**
 * Waits for answers of brokers, but not where none can come any more: Kafka's client goes on to ask
 * as long as it may.
 */
final class KafkaAnswers {
  private static final Duration MOMENT = Duration.ofMillis(500);

  private final Map<String, String> settings;
  private final Duration patience;

  /** Waits little longer than this for an answer to a client with these settings. */
  KafkaAnswers(Map<String, String> settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
  }

  /** Throws a TimeoutException early if nobody listens any more. */
  <T> T of(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return of(future, slow -> {});
  }

  /** About a topic; throws an ExecutionException early if it was deleted meanwhile. */
  <T> T of(Admin admin, String topic, KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return of(
        future,
        slow -> {
          if (!of(admin.listTopics().names()).contains(topic)) {
            throw new ExecutionException(slow);
          }
        });
  }

  private <T> T of(KafkaFuture<T> future, Doubt doubt)
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + patience.plus(MOMENT).toNanos();
    while (true) {
      try {
        return future.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException slow) {
        if (System.nanoTime() > deadline || KafkaFailure.nobodyListens(settings)) {
          throw slow;
        }
        doubt.check(slow);
      }
    }
  }

  /** Whether there is any sense in waiting longer. */
  private interface Doubt {
    void check(TimeoutException slow)
        throws InterruptedException, ExecutionException, TimeoutException;
  }
}
