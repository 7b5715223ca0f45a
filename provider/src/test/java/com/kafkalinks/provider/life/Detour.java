package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.simulator.fault.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

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
  public ClusterLinks connect(ClusterAccess access, Limits ignored) {
    ClusterLinks straight = connector.connect(access, limits);
    ClusterLinks lost =
        connector.connect(
            new ClusterAccess(access.clusterId(), place, access.login(), access.tls()), limits);
    Class<?>[] types = {ClusterLinks.class};
    return (ClusterLinks)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            types,
            (proxy, method, arguments) -> {
              boolean wrong = wrong(operation(method.getName()));
              try {
                return method.invoke(wrong ? lost : straight, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private boolean wrong(Operation operation) {
    AtomicInteger count = calls.computeIfAbsent(operation, kind -> new AtomicInteger());
    return astray.at(operation).hits(count.incrementAndGet(), new Random(0));
  }

  private static Operation operation(String method) {
    return method.equals("settings") ? Operation.CONFIGS : Operation.named(method);
  }
}
