package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.simulator.LinkSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** More calls than one server may have at once, to one that doesn't answer. */
class SlowClusterTest {
  private static final int MORE_THAN_ONE_SERVER_GETS = 100;

  @Test
  void clusterThatAnswersIsNotHeldBackByOneThatDoesNot() throws InterruptedException {
    ExecutorService callers = Executors.newCachedThreadPool();
    try (LinkSimulator slow = simulator(Duration.ofMinutes(10));
        LinkSimulator fast = simulator(Duration.ZERO);
        RestConnector connector = new RestConnector(Map.of());
        Cancellation cancellation = Cancellation.root()) {
      ClusterLinks stuck = links(connector, slow);
      for (int i = 0; i < MORE_THAN_ONE_SERVER_GETS; i++) {
        callers.execute(() -> listUntilCancelled(stuck, cancellation));
      }
      while (slow.requests().size() < 64) {
        Thread.onSpinWait();
      }
      assertEquals(List.of(), links(connector, fast).list(cancellation));
      cancellation.cancel();
      callers.shutdown();
      callers.awaitTermination(20, TimeUnit.SECONDS);
    }
  }

  private static void listUntilCancelled(ClusterLinks links, Cancellation cancellation) {
    try {
      links.list(cancellation);
    } catch (Ended expected) {
      assertFalse(expected.timedOut());
    }
  }

  private static LinkSimulator simulator(Duration latency) {
    return LinkSimulator.builder().cluster("lkc-1", "key", "secret").latency(latency).start();
  }

  private static ClusterLinks links(RestConnector connector, LinkSimulator simulator) {
    ApiKey login = new ApiKey("key", Secret.of("secret"));
    String endpoint = simulator.uri().toString();
    return connector
        .open(new ClusterAccess("lkc-1", endpoint, login, Tls.SYSTEM), Api.LIMITS)
        .links();
  }
}
