package com.kafkalinks.provider.component;

import static com.kafkalinks.provider.component.ComponentTables.ADOPT;
import static com.kafkalinks.provider.component.ComponentTables.CLUSTER_LINK_ID;
import static com.kafkalinks.provider.component.ComponentTables.CONNECTION;
import static com.kafkalinks.provider.component.ComponentTables.FIRST;
import static com.kafkalinks.provider.component.ComponentTables.KAFKA_CLUSTERS;
import static com.kafkalinks.provider.component.ComponentTables.LINK_NAME;
import static com.kafkalinks.provider.component.ComponentTables.SECOND;
import static com.kafkalinks.provider.component.ComponentTables.WAIT_FOR_ACTIVE;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Component;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.resource.Registrar;
import com.kafkalinks.pulumi.resource.Registrar.Registered;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.table.Secrets;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code BidirectionalClusterLink}: each cluster holds one half; the waiting one, if there is one,
 * comes first.
 */
public final class Bidirectional implements Component {
  private final ClusterLinkCheck check;
  private final Access access;

  /**
   * The component.
   *
   * @param check what each link has to pass
   * @param access opens the clusters
   */
  public Bidirectional(ClusterLinkCheck check, Access access) {
    this.check = check;
    this.access = access;
  }

  /** One side of the pair: its name, its properties, and whether it waits. */
  private record Side(String name, String cluster, MirrorSide settings, boolean waits) {}

  private static Side first(Value inputs) {
    return new Side(
        "first", FIRST, MirrorSide.FIRST, inputs.get(CONNECTION).text().equals("FIRST_INBOUND"));
  }

  private static Side second(Value inputs) {
    return new Side(
        "second",
        SECOND,
        MirrorSide.SECOND,
        inputs.get(CONNECTION).text().equals("SECOND_INBOUND"));
  }

  @Override
  public ResourceType type() {
    return ComponentTables.BIDIRECTIONAL;
  }

  @Override
  public Map<String, String> refusedAliases() {
    return Pair.REFUSED_ALIASES;
  }

  @Override
  public Value mark(Value inputs) {
    return Pair.markSettings(
        Secrets.mark(ComponentTables.BIDIRECTIONAL.body(), inputs),
        MirrorSide.FIRST.config(),
        MirrorSide.SECOND.config());
  }

  @Override
  public List<Failure> check(Value inputs) {
    Side first = first(inputs);
    Side second = second(inputs);
    PairCheck pair =
        new PairCheck(ComponentTables.BIDIRECTIONAL, inputs)
            .twoClusters(FIRST, SECOND)
            .mirrorSide(MirrorSide.FIRST)
            .mirrorSide(MirrorSide.SECOND);
    Half one = half(pair.judged(), first, second);
    Half two = half(pair.judged(), second, first);
    if (!ComponentTables.CONNECTIONS.allows(inputs.get(CONNECTION).text())) {
      // Who connects is not known: what holds either way is checked.
      return pair.all(
          check,
          one.with(ClusterLinkTable.CONNECTION_MODE, Value.UNKNOWN),
          two.with(ClusterLinkTable.CONNECTION_MODE, Value.UNKNOWN));
    }
    if (!second.waits()) {
      pair.login(FIRST);
    }
    if (!first.waits()) {
      pair.login(SECOND);
    }
    return pair.all(check, one, two);
  }

  @Override
  public Value construct(String name, Value inputs, Registrar registrar, Call call) {
    Side first = first(inputs);
    Side second = second(inputs);
    boolean secondComesFirst = second.waits();
    Side earlier = secondComesFirst ? second : first;
    Side later = secondComesFirst ? first : second;
    Pair pair = new Pair(name, registrar, call);
    Value adopt = inputs.get(ADOPT);
    // A lone half is not healthy yet: its twin's health gate stands for both.
    Half alone = half(inputs, earlier, later).with(WAIT_FOR_ACTIVE, Value.of(false));
    Half twin = half(inputs, later, earlier);
    Registered made = pair.registerFirst(earlier.name(), adopt, alone, twin, access);
    Half bound = twin.with(CLUSTER_LINK_ID, made.output(CLUSTER_LINK_ID));
    Registered two = pair.register(later.name(), adopt, bound, List.of(made.urn()));
    Registered one = FirstLink.of(inputs, access, call).seenAgain(made, alone.inputs());
    return pair.outputs(
            one, "first", secondComesFirst ? two : one, "second", secondComesFirst ? one : two)
        .with(KAFKA_CLUSTERS, clusters(inputs));
  }

  private static Value clusters(Value inputs) {
    return Value.list(
        Stream.of(FIRST, SECOND).map(name -> Blocks.owner(inputs.get(name), false)).toList());
  }

  private static Half half(Value inputs, Side here, Side there) {
    ModePair modes =
        here.waits() ? ModePair.BIDIRECTIONAL_INBOUND : ModePair.BIDIRECTIONAL_OUTBOUND;
    Value other = inputs.get(there.cluster());
    boolean twinWaits = there.waits();
    Half half =
        Pair.half(modes, inputs)
            .from(LINK_NAME, LINK_NAME, inputs.get(LINK_NAME))
            .with("remoteConnectionMode", twinWaits ? Value.of("INBOUND") : Value.NULL)
            .from(
                here.cluster(),
                modes.ownerBlock(),
                Blocks.owner(inputs.get(here.cluster()), twinWaits))
            .from(
                there.cluster(),
                modes.remoteBlock(),
                here.waits() ? Blocks.awaited(other) : Blocks.dialled(other));
    return here.settings().into(half, inputs);
  }
}
