package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Leads some calls, with all their repeats, to another place.
 *
 * @param connector the adapter
 * @param limits in place of the plugin's own
 * @param place where calls go astray
 * @param astray which calls
 * @param calls how many there were of each kind
 */
record Detour(
    Connector connector,
    Limits limits,
    String place,
    Aim astray,
    Map<Operation, AtomicInteger> calls)
    implements Connector {

  Detour(Connector connector, Limits limits, String place, Aim astray) {
    this(connector, limits, place, astray, new ConcurrentHashMap<>());
  }

  @Override
  public KafkaCluster open(List<ClusterAccess> accesses, Limits ignored, Consumer<Login> refused) {
    KafkaCluster straight = connector.open(accesses, limits, refused);
    ClusterAccess access = accesses.get(0);
    KafkaCluster lost =
        connector.open(
            new ClusterAccess(access.clusterId(), place, access.login(), access.tls()), limits);
    return Calls.of(
        (port, method, arguments) -> {
          KafkaCluster cluster = wrong(operation(port, method.getName())) ? lost : straight;
          return Calls.make(cluster, port, method, arguments);
        });
  }

  private boolean wrong(Operation operation) {
    AtomicInteger count = calls.computeIfAbsent(operation, kind -> new AtomicInteger());
    return astray.at(operation).hits(count.incrementAndGet(), new Random(0));
  }

  private static Operation operation(Class<?> port, String method) {
    if (port == MirrorTopics.class && method.equals("list")) {
      return Operation.MIRRORS;
    }
    return method.equals("settings") ? Operation.CONFIGS : Operation.named(method);
  }
}
