package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.adapter.rest.RestConnector;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Time;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
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

  private final Lab lab = new Lab();
  private final Places places = new Places();
  private final RestConnector rest = new RestConnector(Map.of());

  /** An operation, as a caller of the adapter has it. */
  private interface Request {
    void send(KafkaCluster cluster, Cancellation cancellation);
  }

  private static final Map<Operation, Request> REQUESTS =
      Map.of(
          Operation.CREATE, FaultOfCallTest::create,
          Operation.READ, (cluster, end) -> cluster.links().read("orders", end),
          Operation.LIST, (cluster, end) -> cluster.links().list(end),
          Operation.CONFIGS, (cluster, end) -> cluster.links().settings("orders", end),
          Operation.MIRRORS, (cluster, end) -> cluster.mirrorTopics().list("orders", end),
          Operation.ALTER, FaultOfCallTest::alter,
          Operation.DELETE,
              (cluster, end) -> cluster.links().delete("orders", false, Apply.FOR_REAL, end));

  private static void create(KafkaCluster cluster, Cancellation end) {
    Secret mode = Secret.of("INBOUND");
    Map<String, Secret> settings = Map.of("connection.mode", mode);
    String other = Programs.OTHER.id();
    cluster
        .links()
        .create(new NewLink("new", FarEnd.SOURCE, other, "", settings, false), Apply.FOR_REAL, end);
  }

  private static void alter(KafkaCluster cluster, Cancellation end) {
    List<SettingChange> change =
        List.of(new SettingChange.Set("consumer.offset.sync.ms", Secret.of("25000")));
    cluster.links().alter("orders", change, Apply.FOR_REAL, end);
  }

  @BeforeEach
  void makeALink() {
    lab.stack().up(lab.program(ModePair.DESTINATION_OUTBOUND)).done();
  }

  @AfterEach
  void close() {
    rest.close();
    places.close();
    lab.close();
  }

  static Stream<ReliabilityPage.Row> rows() {
    return ReliabilityPage.rows(HEADING);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyOperationEndsAsThePageSays(ReliabilityPage.Row row) {
    Trouble trouble = new Trouble(row.name());
    REQUESTS.forEach(
        (operation, request) ->
            assertEquals(
                row.cells().get(column(operation)),
                outcome(trouble, operation, request),
                () -> operation + " under " + trouble));
  }

  private static int column(Operation operation) {
    return switch (operation) {
      case CREATE -> 3;
      case ALTER, DELETE -> 2;
      default -> 1;
    };
  }

  private String outcome(Trouble trouble, Operation operation, Request request) {
    lab.simulator.clearRequests();
    trouble.plan(lab.simulator, operation, Occurrence.always());
    CountedWaits time = new CountedWaits(lab.time, new AtomicInteger());
    try (Cancellation end = Cancellation.root(time).within(Duration.ofMinutes(5))) {
      String came = come(() -> request.send(cluster(trouble), end));
      int tries = lab.simulator.requests(operation).size();
      return came + " ×" + (trouble.elsewhere() ? time.waits.get() + 1 : tries);
    } finally {
      lab.simulator.clearFaults();
      restore();
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

  /** Time that knows how often somebody waited: once before each repeat. */
  private record CountedWaits(Time time, AtomicInteger waits) implements Time {
    @Override
    public long nanos() {
      return time.nanos();
    }

    @Override
    public void await(Condition condition, long duration) throws InterruptedException {
      waits.incrementAndGet();
      time.await(condition, duration);
    }
  }

  /** What a call did although its answer was bad is undone. */
  private void restore() {
    if (lab.ownerCluster().hasLink("new")) {
      lab.ownerCluster().link("new").delete();
    }
    if (!lab.ownerCluster().hasLink("orders")) {
      assertTrue(lab.stack().up(lab.program(ModePair.DESTINATION_OUTBOUND)).failure().isEmpty());
    }
  }
}
