package com.kafkalinks.provider.life;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.testing.InProcessPlugin.Line;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A lab with a bidirectional pair of links, and topics on the first cluster, the owner. */
final class FailoverLab implements AutoCloseable {
  static final String EAST = Programs.OWNER.id();
  static final String WEST = Programs.OTHER.id();
  static final String LINK = "orders";
  private static final String TOKEN = "clusterlink:index:FailoverGroup";

  final Lab lab;
  final List<String> topics;

  FailoverLab(int topics) {
    this(topics, UnaryOperator.identity());
  }

  /** A lab with this many topics, on a simulator of one's own taste. */
  FailoverLab(int topics, UnaryOperator<LinkSimulatorBuilder> taste) {
    this(topics, taste, ModePair.BIDIRECTIONAL_OUTBOUND, Map.of());
  }

  /** A lab with one topic, and a link of this kind with these settings. */
  static FailoverLab on(ModePair pair, Map<String, Value> settings) {
    return new FailoverLab(1, UnaryOperator.identity(), pair, settings);
  }

  private FailoverLab(
      int topics,
      UnaryOperator<LinkSimulatorBuilder> taste,
      ModePair pair,
      Map<String, Value> settings) {
    this.topics = names(topics);
    lab =
        new Lab(
            builder -> {
              this.topics.forEach(topic -> builder.topic(EAST, topic, 2, 20));
              return taste.apply(builder.mirrorAfter(Duration.ofSeconds(2)).recordsPerSecond(1000));
            });
    lab.creating(pair, settings);
    lab.simulator.clearRequests();
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("topic-%04d".formatted(i));
    }
    return names;
  }

  /** The smallest program with this primary. */
  Value program(String primary) {
    return Value.EMPTY
        .with("linkName", Value.of(LINK))
        .with("kafkaClusters", Value.list(List.of(lab.owner().asOwner(), lab.other().asOwner())))
        .with("topics", Value.list(topics.stream().map(Value::of).toList()))
        .with("primary", Value.of(primary));
  }

  Value forced(String primary) {
    return program(primary).with("failover", Value.of("FORCED"));
  }

  Value restoring(Value program) {
    return program.with("restore", Value.of(true));
  }

  Group group() {
    return new Group(new Stack(lab, TOKEN, "dr"));
  }

  /** A group whose topics are all mirrored from east to west. */
  Group created() {
    Group group = group();
    Step step = group.up(program(EAST));
    if (step.failure().isPresent()) {
      throw new AssertionError(step.error());
    }
    lab.simulator.clearRequests();
    return group;
  }

  /** The engine reads the group before every update, because it asks for that. */
  record Group(Stack stack) {
    Step up(Value program) {
      return afterRefresh(() -> stack.up(program));
    }

    Step preview(Value program) {
      return afterRefresh(() -> stack.preview(program));
    }

    private Step afterRefresh(Supplier<Step> work) {
      if (stack.id().isEmpty()) {
        return work.get();
      }
      Step refresh = stack.refresh();
      if (refresh.failure().isPresent()) {
        return refresh;
      }
      Step step = work.get();
      List<Line> log = new ArrayList<>(refresh.log());
      log.addAll(step.log());
      return new Step(step.action(), step.changes(), step.failure(), log);
    }

    String state() {
      return stack.outputs().get("state").text();
    }

    Value topic(String name) {
      return stack.outputs().get("topicStates").get(name);
    }

    String primary() {
      return stack.outputs().get("primary").text();
    }
  }

  SimulatedCluster east() {
    return lab.ownerCluster();
  }

  SimulatedCluster west() {
    return lab.otherCluster();
  }

  SimulatedTopic first(SimulatedCluster cluster) {
    return cluster.topic(topics.get(0));
  }

  void pass(Duration time) {
    lab.time.pass(time);
  }

  @Override
  public void close() {
    lab.close();
  }
}
