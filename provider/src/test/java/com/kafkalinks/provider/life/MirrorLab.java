package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import com.kafkalinks.simulator.SimulatedMirror;
import com.kafkalinks.simulator.SimulatedTopic;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A lab with a link, a source topic of six partitions and room for its mirror topic. */
final class MirrorLab implements AutoCloseable {
  static final String TOKEN = "clusterlink:index:MirrorTopic";
  static final String LINK = "orders";
  static final String TOPIC = "purchases";
  static final String ID = "lkc-owner/orders/purchases";
  private static final int LATER = 4;

  final Lab lab;
  private final Value link;

  MirrorLab() {
    this(UnaryOperator.identity(), Value.EMPTY);
  }

  /** A lab in which mirror topics are active at once, so that each request is made once. */
  static MirrorLab atOnce() {
    return new MirrorLab(builder -> builder.mirrorAfter(Duration.ZERO), Value.EMPTY);
  }

  /** A lab whose link has more settings, on a simulator of one's own taste. */
  MirrorLab(UnaryOperator<LinkSimulatorBuilder> taste, Value settings) {
    lab =
        new Lab(
            builder ->
                taste.apply(
                    builder
                        .topic(Programs.OTHER.id(), TOPIC, 6, 60)
                        .mirrorAfter(Duration.ofSeconds(2))
                        .recordsPerSecond(1000)));
    Value program = lab.program(DESTINATION_OUTBOUND);
    link = settings.equals(Value.EMPTY) ? program : program.with("config", settings);
    lab.stack().up(link);
    lab.simulator.clearRequests();
  }

  /** The smallest program of the mirror topic. */
  Value program() {
    return Value.EMPTY
        .with("linkName", Value.of(LINK))
        .with("kafkaCluster", lab.owner().asOwner())
        .with("sourceTopicName", Value.of(TOPIC));
  }

  /** The same, wanting a status. */
  Value program(String status) {
    return program().with("status", Value.of(status));
  }

  /** A stack of the mirror topic. */
  Stack stack() {
    return new Stack(lab, TOKEN, TOPIC);
  }

  /** A stack whose mirror topic is active. */
  Stack created() {
    Stack stack = stack();
    Step step = stack.up(program());
    if (step.failure().isPresent()) {
      throw new AssertionError(step.toString());
    }
    lab.simulator.clearRequests();
    return stack;
  }

  /** Lets something happen once the mirror topic has been read a few times. */
  void later(Runnable change) {
    lab.simulator.addFault(
        new Fault(
            Operation.MIRROR_READ,
            Occurrence.nth(LATER),
            (call, next) -> {
              change.run();
              return next.handle(call);
            }));
  }

  SimulatedMirror mirror() {
    return lab.link().mirror(TOPIC);
  }

  SimulatedTopic source() {
    return lab.otherCluster().topic(TOPIC);
  }

  SimulatedTopic topic() {
    return lab.ownerCluster().topic(TOPIC);
  }

  @Override
  public void close() {
    lab.close();
  }
}
