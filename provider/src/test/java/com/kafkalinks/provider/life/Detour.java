package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.simulator.fault.Operation;
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
  public KafkaCluster open(ClusterAccess access, Limits ignored, Consumer<Login> refused) {
    KafkaCluster straight = connector.open(access, limits, refused);
    KafkaCluster lost =
        connector.open(
            new ClusterAccess(access.clusterId(), place, access.credentials()), limits, refused);
    return new ChosenCluster(operation -> wrong(operation) ? lost : straight);
  }

  private boolean wrong(Operation operation) {
    AtomicInteger count = calls.computeIfAbsent(operation, kind -> new AtomicInteger());
    return astray.at(operation).hits(count.incrementAndGet(), new Random(0));
  }
}
