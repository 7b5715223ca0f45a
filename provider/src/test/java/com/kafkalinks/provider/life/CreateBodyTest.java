package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.RecordedRequest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is posted for each mode pair, exactly. */
class CreateBodyTest {
  private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
  private static final String REMOTE = line("FKEY", "f-secret");
  private static final String LOCAL = line("OKEY", "o-secret");
  private static final Map<String, String> DIALS =
      Map.of(
          "connection.mode", "OUTBOUND",
          "bootstrap.servers", "other.example:9092",
          "security.protocol", "SASL_SSL",
          "sasl.mechanism", "PLAIN",
          "sasl.jaas.config", REMOTE);
  private static final Map<String, String> LOCAL_LOGIN =
      Map.of(
          "local.security.protocol", "SASL_SSL",
          "local.sasl.mechanism", "PLAIN",
          "local.sasl.jaas.config", LOCAL);

  @AutoClose private final Lab lab = new Lab();

  private static String line(String key, String secret) {
    return "%s required username=\"%s\" password=\"%s\";".formatted(LOGIN, key, secret);
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void smallestProgramOfEachPair(ModePair pair) {
    lab.creating(pair);
    assertEquals(idFields(pair), ids());
    assertEquals(settingsOf(pair), settings());
    RecordedRequest request = posted();
    assertEquals("/kafka/v3/clusters/lkc-owner/links", request.path());
    assertEquals("link_name=orders&validate_link=true", request.query());
    assertEquals("OKEY", request.authUser());
  }

  private static Map<String, String> idFields(ModePair pair) {
    return switch (pair) {
      case DESTINATION_OUTBOUND, DESTINATION_INBOUND -> Map.of("source_cluster_id", "lkc-other");
      case SOURCE_OUTBOUND -> Map.of("destination_cluster_id", "lkc-other");
      case BIDIRECTIONAL_OUTBOUND, BIDIRECTIONAL_INBOUND ->
          Map.of("remote_cluster_id", "lkc-other");
    };
  }

  private static Map<String, String> settingsOf(ModePair pair) {
    Map<String, String> settings = new TreeMap<>(Map.of("link.mode", pair.linkMode()));
    settings.putAll(pair.connects() ? DIALS : Map.of("connection.mode", "INBOUND"));
    settings.putAll(pair == ModePair.SOURCE_OUTBOUND ? LOCAL_LOGIN : Map.of());
    return settings;
  }

  @Test
  void remoteLinkThatWaitsIsSentTheLocalLogin() {
    Value program = lab.program(ModePair.BIDIRECTIONAL_OUTBOUND);
    up(set(program, "remoteConnectionMode", "INBOUND"));
    Map<String, String> expected = settingsOf(ModePair.BIDIRECTIONAL_OUTBOUND);
    expected.putAll(LOCAL_LOGIN);
    expected.put("remote.link.connection.mode", "INBOUND");
    assertEquals(expected, settings());
  }

  @Test
  void secondLinkOfAPairSendsTheIdOfTheFirst() {
    Stack first = new Stack(lab, "first");
    first.up(lab.remoteLink(ModePair.BIDIRECTIONAL_OUTBOUND).orElseThrow());
    String id = first.outputs().get("clusterLinkId").text();
    up(set(lab.program(ModePair.BIDIRECTIONAL_OUTBOUND), "clusterLinkId", id));
    assertEquals(Map.of("remote_cluster_id", "lkc-other", "cluster_link_id", id), ids());
    assertEquals(id, lab.link().id());
  }

  @Test
  void linkThatWaitsSendsABootstrapEndpointOnlyIfGiven() {
    Value program = lab.program(ModePair.DESTINATION_INBOUND);
    up(set(program, "sourceKafkaCluster.bootstrapEndpoint", "other.example:9092"));
    assertEquals("other.example:9092", settings().get("bootstrap.servers"));
  }

  @Test
  void settingsAndUncheckedLinksAreSentAsGiven() {
    Value program = lab.program(ModePair.DESTINATION_OUTBOUND);
    program = set(program, "config[\"acl.sync.ms\"]", "7000");
    up(set(program, "validateLink", Value.of(false)));
    assertEquals("7000", settings().get("acl.sync.ms"));
    assertEquals("link_name=orders&validate_link=false", posted().query());
  }

  private void up(Value program) {
    assertEquals(Action.CREATE, lab.stack().up(program).done());
  }

  private RecordedRequest posted() {
    return lab.last(CREATE);
  }

  private Value body() {
    return lab.sent(CREATE);
  }

  private Map<String, String> ids() {
    Map<String, String> ids = new TreeMap<>();
    body().with("configs", Value.NULL).fields().forEach((name, id) -> ids.put(name, id.text()));
    return ids;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    body()
        .get("configs")
        .items()
        .forEach(item -> settings.put(item.get("name").text(), item.get("value").text()));
    return settings;
  }
}
