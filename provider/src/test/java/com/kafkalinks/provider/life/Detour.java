package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * Leads some calls, with all their repeats, to another place.
 *
 * @param connector the adapter
 * @param limits in place of the plugin's own
 * @param place where calls go astray
 * @param astray which calls, the first being 1
 * @param calls how many there were
 */
record Detour(
    Connector connector, Limits limits, String place, IntPredicate astray, AtomicInteger calls)
    implements Connector {

  Detour(Connector connector, Limits limits, String place, IntPredicate astray) {
    this(connector, limits, place, astray, new AtomicInteger());
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
              boolean wrong = astray.test(calls.incrementAndGet());
              try {
                return method.invoke(wrong ? lost : straight, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
