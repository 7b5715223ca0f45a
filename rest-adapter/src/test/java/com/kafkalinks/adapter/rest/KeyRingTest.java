package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Credential;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cluster with several known keys. */
final class KeyRingTest {
  private static final String EMPTY = "{\"data\": []}";
  private static final String REFUSED = "{\"error_code\": 40101, \"message\": \"bad %s\"}";

  private final Api api = new Api();
  private final List<Login> heard = new ArrayList<>();

  @AfterEach
  void close() {
    api.close();
  }

  private KafkaCluster cluster(String... keys) {
    List<Credential> credentials =
        Stream.of(keys).map(key -> new Credential(login(key), Tls.SYSTEM)).toList();
    return api.connector.open(
        new ClusterAccess("lkc-1", api.url(""), credentials), Api.LIMITS, heard::add);
  }

  private static Login login(String key) {
    return new ApiKey(key, Secret.of(key + "-secret"));
  }

  private void assertUsed(String key) {
    RecordedRequest request = api.request();
    assertEquals(
        Credentials.basic(key, key + "-secret"), request.getHeaders().get("Authorization"));
  }

  @Test
  void triesTheNextKeyWhereOneIsRefusedAndKeepsItForEveryPort() {
    api.answers(401, REFUSED).answers(200, EMPTY).answers(200, EMPTY);
    KafkaCluster cluster = cluster("old", "new");

    cluster.links().list(api.cancellation);
    cluster.topics().list(api.cancellation);

    assertUsed("old");
    assertUsed("new");
    assertUsed("new");
    assertEquals(List.of(login("old")), heard);
    assertEquals(List.of(login("old")), cluster.refused());
  }

  @Test
  void repeatsARefusedWriteWithTheNextKey() {
    api.answers(401, REFUSED).answers(200, EMPTY);

    cluster("old", "new").topics().delete("orders", api.cancellation);

    assertUsed("old");
    assertUsed("new");
  }

  @Test
  void saysWhyTheFirstKeyWasRefusedWhereNoneWorks() {
    api.answers(401, REFUSED.formatted("one")).answers(401, REFUSED.formatted("two"));
    KafkaCluster cluster = cluster("one", "two");

    ApiException failure =
        assertThrows(ApiException.class, () -> cluster.links().list(api.cancellation));

    assertEquals(Kind.KEY_REFUSED, failure.kind());
    assertEquals("bad one", failure.detail());
    assertEquals(List.of(), heard);
    assertEquals(List.of(), cluster.refused());
  }

  @Test
  void asksNoOtherKeyWhereARightIsMissing() {
    api.answers(401, "{\"error_code\": 401, \"message\": \"Not authorized\"}");

    ApiException failure =
        assertThrows(
            ApiException.class, () -> cluster("one", "two").links().list(api.cancellation));

    assertEquals(Kind.DENIED, failure.kind());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void needsAKey() {
    assertThrows(IllegalArgumentException.class, () -> cluster());
  }
}
