package com.kafkalinks.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Kafka's own client, with settings as they come. */
public final class KafkaClient {
  private KafkaClient() {}

  /** Lets clients in this process fetch tokens there: comma-separated URLs. */
  public static void allowTokenUrls(String urls) {
    System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", urls);
  }

  /** Logs in, describes the cluster and lists topics; the exception's type, or empty text. */
  public static String failure(Map<String, String> settings) {
    return failure(settings, Duration.ofMinutes(1));
  }

  /** The same where a failure is expected: some show only in that no answer comes. */
  public static String expectedFailure(Map<String, String> settings) {
    return failure(settings, Duration.ofSeconds(3));
  }

  private static String failure(Map<String, String> settings, Duration patience) {
    Map<String, Object> bounded = new HashMap<>(settings);
    bounded.put("request.timeout.ms", String.valueOf(patience.toMillis()));
    bounded.put("default.api.timeout.ms", String.valueOf(patience.toMillis()));
    try (Admin admin = Admin.create(bounded)) {
      Answers.of(admin.describeCluster().clusterId());
      Answers.of(admin.listTopics().names());
      return "";
    } catch (KafkaException e) {
      return e.getClass().getSimpleName();
    } catch (IllegalStateException e) {
      return e.getCause().getClass().getSimpleName();
    }
  }
}
