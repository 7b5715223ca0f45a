package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.Topics;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Puts something before every call of a cluster's ports. */
final class Calls {
  private Calls() {}

  /** What is done in place of a call; may make it. */
  interface Detour {
    Object call(Class<?> port, Method method, Object... arguments) throws Exception;
  }

  /** A cluster whose every call takes the detour. */
  static KafkaCluster of(Detour detour) {
    ClusterLinks links = port(ClusterLinks.class, detour);
    MirrorTopics mirrorTopics = port(MirrorTopics.class, detour);
    Topics topics = port(Topics.class, detour);
    return new KafkaCluster() {
      @Override
      public ClusterLinks links() {
        return links;
      }

      @Override
      public MirrorTopics mirrorTopics() {
        return mirrorTopics;
      }

      @Override
      public Topics topics() {
        return topics;
      }
    };
  }

  private static <T> T port(Class<T> type, Detour detour) {
    Object proxy =
        Proxy.newProxyInstance(
            Calls.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> detour.call(type, method, arguments));
    return type.cast(proxy);
  }

  /** Makes a call on the port of that type. */
  static Object make(KafkaCluster cluster, Class<?> port, Method method, Object... arguments)
      throws Exception {
    Object target =
        port == ClusterLinks.class
            ? cluster.links()
            : port == Topics.class ? cluster.topics() : cluster.mirrorTopics();
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
