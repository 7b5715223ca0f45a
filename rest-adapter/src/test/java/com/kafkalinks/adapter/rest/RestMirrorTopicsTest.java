package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink.TaskError;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.MirrorOutcome.Truncation;
import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.MirrorTopic.PartitionLag;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.NewMirrorTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mirror topics as the API's documents have them. */
final class RestMirrorTopicsTest {
  private static final String MIRRORS = Api.CLUSTER + "/links/dr/mirrors";
  private static final NewMirrorTopic PLAIN =
      new NewMirrorTopic("orders", "", OptionalInt.empty(), Map.of());

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  private MirrorTopics mirrors() {
    return api.cluster().mirrorTopics();
  }

  @Test
  void readsAMirrorWithItsTransitionErrors() {
    api.answers(
        200,
        """
        {"kind": "KafkaMirrorData", "link_name": "dr", "mirror_topic_name": "orders",
         "source_topic_name": "orders", "num_partitions": 2, "mirror_status": "PENDING_STOPPED",
         "mirror_lags": [{"partition": 1, "lag": 5, "last_source_fetch_offset": 10},
                         {"partition": 0, "lag": 2, "last_source_fetch_offset": -1}],
         "mirror_topic_error": "NO_ERROR", "state_time_ms": 1700000000000,
         "mirror_state_transition_errors":
            [{"error_code": "SOME_ERROR", "error_message": "why"}]}
        """);

    MirrorTopic mirror = mirrors().read("dr", "orders", api.cancellation);

    assertEquals("GET " + MIRRORS + "/orders?include_state_transition_errors=true", api.sent());
    assertEquals(
        new MirrorTopic(
            "dr",
            "orders",
            "orders",
            2,
            List.of(new PartitionLag(0, 2, -1), new PartitionLag(1, 5, 10)),
            "PENDING_STOPPED",
            "NO_ERROR",
            1700000000000L,
            List.of(new TaskError("SOME_ERROR", "why"))),
        mirror);
    assertTrue(mirror.pending());
    assertFalse(mirror.stopped());
    assertEquals(OptionalLong.of(7), mirror.totalLag());
    assertEquals(Optional.of(Instant.ofEpochMilli(1700000000000L)), mirror.stateTime());
  }

  @Test
  void keepsAStatusOfANewerServer() {
    api.answers(200, "{\"mirror_topic_name\": \"orders\", \"mirror_status\": \"NEWER\"}");

    MirrorTopic mirror = mirrors().read("dr", "orders", api.cancellation);

    assertEquals("NEWER", mirror.mirrorStatus());
    assertEquals(MirrorStatus.UNKNOWN, mirror.status());
    assertEquals("dr", mirror.linkName());
    assertEquals(Optional.empty(), mirror.stateTime());
    assertEquals(OptionalLong.empty(), mirror.totalLag());
  }

  @ParameterizedTest
  @CsvSource({"-3, 0", "0, -1"})
  void totalsNoLagWhileAPartitionsIsUnknown(long first, long second) {
    List<PartitionLag> lags =
        List.of(new PartitionLag(0, first, 1), new PartitionLag(1, second, 1));
    MirrorTopic mirror = new MirrorTopic("", "", "", 2, lags, "ACTIVE", "", 0, List.of());

    assertEquals(OptionalLong.empty(), mirror.totalLag());
  }

  @Test
  void listsTheMirrorsOfAllLinksByStatus() {
    api.answers(
            200,
            """
            {"data": [{"link_name": "dr", "mirror_topic_name": "a", "mirror_status": "FAILED"},
                      {"link_name": "b", "mirror_topic_name": "a", "mirror_status": "FAILED"}]}
            """)
        .answers(200, "{\"data\": []}");

    List<MirrorTopic> failed = mirrors().listAll(Optional.of("FAILED"), api.cancellation);
    mirrors().listAll(Optional.empty(), api.cancellation);

    assertEquals(List.of("dr", "b"), failed.stream().map(MirrorTopic::linkName).toList());
    assertEquals("GET " + Api.CLUSTER + "/links/-/mirrors?mirror_status=FAILED", api.sent());
    assertEquals("GET " + Api.CLUSTER + "/links/-/mirrors", api.sent());
  }

  @Test
  void createsWithWhatWasGiven() {
    Map<String, String> settings = Map.of("retention.ms", "1", "cleanup.policy", "delete");
    api.answers(201, "").answers(201, "");

    mirrors()
        .create(
            "dr",
            new NewMirrorTopic("orders", "eu-orders", OptionalInt.of(3), settings),
            api.cancellation);
    mirrors().create("dr", PLAIN, api.cancellation);

    RecordedRequest full = api.request();
    assertEquals("POST " + MIRRORS, full.getMethod() + " " + full.getTarget());
    assertEquals(
        "{\"source_topic_name\":\"orders\",\"mirror_topic_name\":\"eu-orders\",\"replication_factor\":3,"
            + "\"configs\":[{\"name\":\"cleanup.policy\",\"value\":\"delete\"},"
            + "{\"name\":\"retention.ms\",\"value\":\"1\"}]}",
        full.getBody().utf8());
    assertEquals("{\"source_topic_name\":\"orders\"}", api.request().getBody().utf8());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINK_UNRESOLVED      | 404 | 404   | The cluster link doesn't exist: Unable to resolve cluster link information for dr
          LINK_UNRESOLVED      | 404 | 404   | The cluster link doesn't exist: Cluster link 'dr' does not exist.
          SOURCE_TOPIC_MISSING | 404 | 40403 | This server does not host this topic-partition.
          WRONG_PLACE          | 404 | 404   | Cluster lkc-1 cannot be found.
          NAME_TAKEN           | 400 | 40002 | Topic 'orders' already exists.
          BEING_DELETED        | 400 | 40002 | Topic 'orders' is marked for deletion.
          MIRROR_RENAMED       | 400 | 40035 | Topic renaming for mirroring not yet supported
          INVALID              | 400 | 40002 | Topic replication factor must be 3
          """)
  void saysWhyAMirrorCannotBeCreated(Kind kind, int status, int code, String message) {
    api.answers(status, "{\"error_code\": %d, \"message\": \"%s\"}".formatted(code, message));

    ApiException failure =
        assertThrows(ApiException.class, () -> mirrors().create("dr", PLAIN, api.cancellation));

    assertEquals(kind, failure.kind());
    assertEquals(message, failure.detail());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void readsWhatBecameOfEachTopic() {
    api.answers(
        200,
        """
        {"kind": "KafkaAlterMirrorsDataList", "data": [
          {"mirror_topic_name": "a", "error_code": null, "error_message": null,
           "mirror_lags": [{"partition": 0, "lag": 1, "last_source_fetch_offset": 2}],
           "messages_truncated": 7, "partition_level_truncation_data": [
             {"partition_id": 1, "offset_truncated_to": 3, "messages_truncated": 4},
             {"partition_id": 0, "offset_truncated_to": 1, "messages_truncated": 3}]},
          {"mirror_topic_name": "b", "error_code": 0},
          {"mirror_topic_name": "c", "error_code": 400,
           "error_message": "Topic 'c' has already stopped its mirror from 'dr'"},
          {"mirror_topic_name": "d", "error_code": 404,
           "error_message": "The mirror topic doesn't exist: "},
          {"mirror_topic_name": "e", "error_code": "odd", "error_message": ""},
          {"mirror_topic_name": "f", "error_code": 400,
           "error_message": "Topic 'f' has active consumer groups: g"}]}
        """);

    List<MirrorOutcome> rows =
        mirrors()
            .act(
                "dr",
                MirrorAction.PROMOTE,
                List.of("a", "b", "c", "d", "e", "f"),
                Apply.VALIDATE_ONLY,
                api.cancellation);

    RecordedRequest request = api.request();
    assertEquals(
        "POST " + MIRRORS + ":promote?validate_only=true",
        request.getMethod() + " " + request.getTarget());
    assertEquals(
        "{\"mirror_topic_names\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]}", request.getBody().utf8());
    assertEquals(
        List.of("ok", "ok", "ALREADY_STOPPED", "NOT_FOUND", "INVALID", "CONSUMER_GROUP_ACTIVE"),
        rows.stream()
            .map(row -> row.refusal().map(refusal -> refusal.kind().name()).orElse("ok"))
            .toList());
    assertEquals(
        new MirrorOutcome(
            "a",
            Optional.empty(),
            List.of(new PartitionLag(0, 1, 2)),
            OptionalLong.of(7),
            List.of(new Truncation(0, 1, 3), new Truncation(1, 3, 4))),
        rows.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void repeatsOnlyWhatDoesNoHarm(MirrorAction action) {
    api.answers(503, "").answers(200, "{\"data\": []}");

    try {
      mirrors().act("dr", action, List.of("a"), Apply.FOR_REAL, api.cancellation);
      assertTrue(action.repeatable());
    } catch (ApiException e) {
      assertEquals(Kind.UNAVAILABLE, e.kind());
      assertFalse(action.repeatable());
    }
    assertEquals(action.repeatable() ? 2 : 1, api.server.getRequestCount());
  }
}
