package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.adapter.rest.RestConnector;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation under each fault that does not pass: what it comes to, after how many tries. */
@Timeout(120)
class FaultOfCallTest {
  private static final String HEADING = "One request under a fault that stays";

  private static final String SPARE = "spare";
  private static final String MORE = "more";

  private final MirrorLab mirrors = MirrorLab.atOnce();
  private final Lab lab = mirrors.lab;
  private final Places places = new Places();
  private final RestConnector rest = new RestConnector(Map.of());

  /** An operation, as a caller of the adapter has it. */
  private interface Request {
    void send(KafkaCluster cluster, Cancellation cancellation);
  }

  private static final Map<Operation, Request> LINKS =
      Map.of(
          Operation.CREATE, FaultOfCallTest::create,
          Operation.READ, (cluster, end) -> cluster.links().read("orders", end),
          Operation.LIST, (cluster, end) -> cluster.links().list(end),
          Operation.CONFIGS, (cluster, end) -> cluster.links().settings("orders", end),
          Operation.ALTER, FaultOfCallTest::alter,
          Operation.DELETE,
              (cluster, end) -> cluster.links().delete("new", false, Apply.FOR_REAL, end));

  private static final Map<Operation, Request> MIRRORS =
      Map.of(
          Operation.MIRROR_CREATE, FaultOfCallTest::createMirror,
          Operation.MIRROR_READ,
              (cluster, end) -> cluster.mirrorTopics().read("orders", MirrorLab.TOPIC, end),
          Operation.MIRRORS, (cluster, end) -> cluster.mirrorTopics().list("orders", end),
          Operation.PAUSE, acting(MirrorAction.PAUSE),
          Operation.RESUME, acting(MirrorAction.RESUME),
          Operation.PROMOTE, acting(MirrorAction.PROMOTE),
          Operation.FAILOVER, acting(MirrorAction.FAILOVER));

  private static final Map<Operation, Request> TOPICS =
      Map.of(
          Operation.TOPIC_READ, (cluster, end) -> cluster.topics().read(SPARE, end),
          Operation.TOPIC_LIST, (cluster, end) -> cluster.topics().list(end),
          Operation.TOPIC_CONFIGS, (cluster, end) -> cluster.topics().settings(SPARE, end),
          Operation.TOPIC_ALTER,
              (cluster, end) ->
                  cluster.topics().alter(SPARE, set("retention.ms"), Apply.FOR_REAL, end),
          Operation.TOPIC_DELETE, (cluster, end) -> cluster.topics().delete(SPARE, end));

  private static List<SettingChange> set(String setting) {
    return List.of(new SettingChange.Set(setting, Secret.of("3600000")));
  }

  private static void createMirror(KafkaCluster cluster, Cancellation end) {
    NewMirrorTopic topic = new NewMirrorTopic(MORE, "", OptionalInt.empty(), Map.of());
    cluster.mirrorTopics().create("orders", topic, end);
  }

  private static Request acting(MirrorAction action) {
    return (cluster, end) ->
        assertEquals(
            1,
            cluster
                .mirrorTopics()
                .act("orders", action, List.of(MirrorLab.TOPIC), Apply.FOR_REAL, end)
                .size());
  }

  private static void create(KafkaCluster cluster, Cancellation end) {
    Secret mode = Secret.of("INBOUND");
    Map<String, Secret> settings = Map.of("connection.mode", mode);
    String other = Programs.OTHER.id();
    cluster
        .links()
        .create(new NewLink("new", FarEnd.SOURCE, other, "", settings, false), Apply.FOR_REAL, end);
  }

  private static void alter(KafkaCluster cluster, Cancellation end) {
    cluster.links().alter("orders", set("consumer.offset.sync.ms"), Apply.FOR_REAL, end);
  }

  @BeforeEach
  void makeATopicOfEachKind() {
    assertEquals(Step.Action.CREATE, mirrors.stack().up(mirrors.program()).done());
    lab.otherCluster().topic(MORE).create(1);
    lab.ownerCluster().topic(SPARE).create(1);
  }

  @AfterEach
  void close() {
    rest.close();
    places.close();
    mirrors.close();
  }

  static Stream<ReliabilityPage.Row> rows() {
    return ReliabilityPage.rows(HEADING);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyOperationEndsAsThePageSays(ReliabilityPage.Row row) {
    Trouble trouble = new Trouble(row.name());
    Stream.of(LINKS, MIRRORS, TOPICS)
        .flatMap(requests -> requests.entrySet().stream())
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            request ->
                assertEquals(
                    row.cells().get(column(request.getKey())),
                    outcome(trouble, request.getKey(), request.getValue()),
                    () -> request.getKey() + " under " + trouble));
  }

  private static int column(Operation operation) {
    return switch (operation) {
      case PROMOTE, FAILOVER -> 6;
      case PAUSE, RESUME -> 5;
      case MIRROR_CREATE -> 4;
      case CREATE -> 3;
      case ALTER, DELETE, TOPIC_ALTER, TOPIC_DELETE -> 2;
      default -> 1;
    };
  }

  private String outcome(Trouble trouble, Operation operation, Request request) {
    prepare(operation);
    lab.simulator.clearRequests();
    trouble.plan(lab.simulator, operation, Occurrence.always());
    int before = lab.time.waits().size();
    try (Cancellation end = Cancellation.root(lab.time).within(Duration.ofMinutes(5))) {
      String came = come(() -> request.send(cluster(trouble), end));
      int repeats = lab.time.waits().size() - before;
      int tries = lab.simulator.requests(operation).size();
      return came + " ×" + (trouble.elsewhere() ? repeats + 1 : tries);
    } finally {
      lab.simulator.clearFaults();
      restore();
    }
  }

  /** What the operation is about, where it is not there all the time. */
  private void prepare(Operation operation) {
    switch (operation) {
      case DELETE -> {
        try (Cancellation end = Cancellation.root(lab.time).within(Duration.ofMinutes(5))) {
          create(cluster(new Trouble("none")), end);
        }
      }
      case RESUME -> mirrors.mirror().setStatus("PAUSED");
      default -> {}
    }
  }

  private static String come(Runnable call) {
    try {
      call.run();
      return "done";
    } catch (OperationException e) {
      for (String secret : List.of(Programs.OWNER.secret(), Programs.OTHER.secret())) {
        assertFalse(e.getMessage().contains(secret));
      }
      return e instanceof ApiException answer ? answer.kind().name() : "TIMED_OUT";
    }
  }

  private KafkaCluster cluster(Trouble trouble) {
    String endpoint = trouble.elsewhere() ? trouble.place(places) : lab.simulator.uri().toString();
    ApiKey key = new ApiKey(Programs.OWNER.key(), Secret.of(Programs.OWNER.secret()));
    Duration patience = trouble.limits().requestTimeout();
    return rest.open(
        new ClusterAccess(Programs.OWNER.id(), endpoint, key, Tls.SYSTEM),
        new Limits(patience, patience, Limits.DEFAULT.maxRetries()));
  }

  /** What a call did although its answer was bad is undone. */
  private void restore() {
    SimulatedCluster owner = lab.ownerCluster();
    if (owner.hasLink("new")) {
      owner.link("new").delete();
    }
    if (owner.topicNames().contains(MORE)) {
      owner.topic(MORE).delete();
    }
    if (!owner.topicNames().contains(SPARE)) {
      owner.topic(SPARE).create(1);
    }
    mirrors.mirror().setStatus("ACTIVE");
  }
}
