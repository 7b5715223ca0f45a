package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.adapter.Topics;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Topics as the API's documents have them. */
final class RestTopicsTest {
  private static final String TOPICS = Api.CLUSTER + "/topics";

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  private Topics topics() {
    return api.cluster().topics();
  }

  @Test
  void readsAndListsTopics() {
    String orders =
        """
        {"kind": "KafkaTopic", "cluster_id": "lkc-1", "topic_name": "orders", "is_internal": false,
         "replication_factor": 3, "partitions_count": 6, "partitions": {"related": "x"}}
        """;
    api.answers(200, orders).answers(200, "{\"data\": [" + orders + "]}");
    Topic expected = new Topic("orders", 6, 3, false);

    assertEquals(expected, topics().read("orders", api.cancellation));
    assertEquals(List.of(expected), topics().list(api.cancellation));

    assertEquals("GET " + TOPICS + "/orders", api.sent());
    assertEquals("GET " + TOPICS, api.sent());
  }

  @Test
  void readsTheSettingsOfATopic() {
    api.answers(
        200,
        """
        {"data": [
          {"name": "retention.ms", "value": "1", "is_default": false, "is_read_only": false,
           "is_sensitive": false, "source": "DYNAMIC_TOPIC_CONFIG"},
          {"name": "cleanup.policy", "value": "delete", "is_default": true,
           "source": "DEFAULT_CONFIG"}]}
        """);

    List<Setting> settings = topics().settings("orders", api.cancellation);

    assertEquals("GET " + TOPICS + "/orders/configs", api.sent());
    assertEquals(
        new Setting("retention.ms", "1", false, false, false, "DYNAMIC_TOPIC_CONFIG"),
        settings.get(0));
    assertTrue(settings.get(0).overridden());
    assertFalse(settings.get(1).overridden());
  }

  @Test
  void altersSettingsInOneCall() {
    api.answers(204, "");

    topics()
        .alter(
            "orders",
            List.of(
                new SettingChange.Set("retention.ms", Secret.of("1")),
                new SettingChange.Reset("cleanup.policy")),
            Apply.VALIDATE_ONLY,
            api.cancellation);

    RecordedRequest request = api.request();
    assertEquals(
        "POST " + TOPICS + "/orders/configs:alter",
        request.getMethod() + " " + request.getTarget());
    assertEquals(
        "{\"data\":[{\"name\":\"retention.ms\",\"value\":\"1\",\"operation\":\"SET\"},"
            + "{\"name\":\"cleanup.policy\",\"operation\":\"DELETE\"}],\"validate_only\":true}",
        request.getBody().utf8());
  }

  @Test
  void deletesATopicAndSaysWhereItIsOnItsWayOutAlready() {
    api.answers(204, "")
        .answers(
            400, "{\"error_code\": 40002, \"message\": \"Topic 'orders' is marked for deletion.\"}")
        .answers(
            404,
            "{\"error_code\": 40403, \"message\": \"This server does not host this topic-partition.\"}");

    topics().delete("orders", api.cancellation);

    assertEquals("DELETE " + TOPICS + "/orders", api.sent());
    assertEquals(Kind.BEING_DELETED, deleting());
    assertEquals(Kind.NOT_FOUND, deleting());
  }

  private Kind deleting() {
    return assertThrows(ApiException.class, () -> topics().delete("orders", api.cancellation))
        .kind();
  }
}
