package com.kafkalinks.broker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** What Kafka's client answers. */
final class Answers {
  /** How long a busy machine may take. */
  static final long SECONDS = 120;

  private Answers() {}

  /** Waits for an answer; an {@link IllegalStateException} has the client's exception as cause. */
  static <T> T of(KafkaFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
