package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.Topics;
import com.kafkalinks.simulator.fault.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A cluster that is chosen anew for each call.
 *
 * @param choice which cluster a call goes to
 */
record ChosenCluster(Function<Operation, KafkaCluster> choice) implements KafkaCluster {
  /** Methods whose operations are called otherwise. */
  private static final Map<String, Operation> LINKS = Map.of("settings", Operation.CONFIGS);

  private static final Map<String, Operation> MIRRORS =
      Map.of(
          "create", Operation.MIRROR_CREATE,
          "read", Operation.MIRROR_READ,
          "list", Operation.MIRRORS,
          "listAll", Operation.MIRRORS);

  private static final Map<String, Operation> TOPICS =
      Map.of(
          "read", Operation.TOPIC_READ,
          "list", Operation.TOPIC_LIST,
          "delete", Operation.TOPIC_DELETE,
          "settings", Operation.TOPIC_CONFIGS,
          "alter", Operation.TOPIC_ALTER);

  @Override
  public ClusterLinks links() {
    return port(ClusterLinks.class, KafkaCluster::links, LINKS);
  }

  @Override
  public MirrorTopics mirrorTopics() {
    return port(MirrorTopics.class, KafkaCluster::mirrorTopics, MIRRORS);
  }

  @Override
  public Topics topics() {
    return port(Topics.class, KafkaCluster::topics, TOPICS);
  }

  @Override
  public List<Login> refused() {
    return List.of();
  }

  private <T> T port(
      Class<T> type, Function<KafkaCluster, T> port, Map<String, Operation> operations) {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Operation operation = operations.get(method.getName());
              String word = operation == null ? word(method, arguments) : operation.option();
              KafkaCluster cluster = choice.apply(Operation.named(word));
              try {
                return method.invoke(port.apply(cluster), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  /** An action on mirror topics is an operation of its own. */
  private static String word(Method method, Object... arguments) {
    return Stream.of(arguments)
        .filter(MirrorAction.class::isInstance)
        .map(action -> ((MirrorAction) action).verb())
        .findFirst()
        .orElseGet(method::getName);
  }
}
