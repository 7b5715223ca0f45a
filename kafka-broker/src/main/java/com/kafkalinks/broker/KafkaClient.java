package com.kafkalinks.broker;

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
    Map<String, Object> patient = new HashMap<>(settings);
    patient.put("request.timeout.ms", "3000");
    patient.put("default.api.timeout.ms", "3000");
    try (Admin admin = Admin.create(patient)) {
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
