package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.Topics;
import com.kafkalinks.simulator.fault.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;

/**
 * A cluster that is chosen anew for each call of a link or a list of mirror topics.
 *
 * @param choice which cluster a call goes to
 */
record ChosenCluster(Function<Operation, KafkaCluster> choice) implements KafkaCluster {

  @Override
  public ClusterLinks links() {
    return port(
        ClusterLinks.class,
        KafkaCluster::links,
        method -> method.equals("settings") ? Operation.CONFIGS : Operation.named(method));
  }

  @Override
  public MirrorTopics mirrorTopics() {
    return port(MirrorTopics.class, KafkaCluster::mirrorTopics, method -> Operation.MIRRORS);
  }

  @Override
  public Topics topics() {
    throw new UnsupportedOperationException("no link needs topics");
  }

  @Override
  public List<Login> refused() {
    return List.of();
  }

  private <T> T port(
      Class<T> type, Function<KafkaCluster, T> port, Function<String, Operation> operation) {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              KafkaCluster cluster = choice.apply(operation.apply(method.getName()));
              try {
                return method.invoke(port.apply(cluster), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
