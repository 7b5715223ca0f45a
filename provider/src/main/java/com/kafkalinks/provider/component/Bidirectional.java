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
 * {@code BidirectionalClusterLink}: each cluster owns one of the two links; an INBOUND link, if
 * there is one, is created first.
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
    return LinkPair.REFUSED_ALIASES;
  }

  @Override
  public Value mark(Value inputs) {
    return LinkPair.markSettings(
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
    ComponentLink one = link(pair.judged(), first, second);
    ComponentLink two = link(pair.judged(), second, first);
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
    LinkPair pair = new LinkPair(name, registrar, call);
    Value adopt = inputs.get(ADOPT);
    // A single link is not healthy yet: the health gate of the second link covers both.
    ComponentLink alone = link(inputs, earlier, later).with(WAIT_FOR_ACTIVE, Value.of(false));
    ComponentLink remote = link(inputs, later, earlier);
    Registered made = pair.registerFirst(earlier.name(), adopt, alone, remote, access);
    ComponentLink bound = remote.with(CLUSTER_LINK_ID, made.output(CLUSTER_LINK_ID));
    Registered two = pair.register(later.name(), adopt, bound, List.of(made.urn()));
    Registered one = FirstLink.of(inputs, access, call).seenAgain(made, alone);
    return pair.outputs(
            one, "first", secondComesFirst ? two : one, "second", secondComesFirst ? one : two)
        .with(KAFKA_CLUSTERS, clusters(inputs));
  }

  private static Value clusters(Value inputs) {
    return Value.list(
        Stream.of(FIRST, SECOND)
            .map(name -> ClusterBlocks.owner(inputs.get(name), false))
            .toList());
  }

  private static ComponentLink link(Value inputs, Side here, Side there) {
    ModePair modes =
        here.waits() ? ModePair.BIDIRECTIONAL_INBOUND : ModePair.BIDIRECTIONAL_OUTBOUND;
    Value other = inputs.get(there.cluster());
    boolean remoteWaits = there.waits();
    ComponentLink link =
        LinkPair.link(modes, inputs)
            .from(LINK_NAME, LINK_NAME, inputs.get(LINK_NAME))
            .with("remoteConnectionMode", remoteWaits ? Value.of("INBOUND") : Value.NULL)
            .from(
                here.cluster(),
                modes.ownerBlock(),
                ClusterBlocks.owner(inputs.get(here.cluster()), remoteWaits))
            .from(
                there.cluster(),
                modes.remoteBlock(),
                here.waits() ? ClusterBlocks.waitedFor(other) : ClusterBlocks.connectedTo(other));
    return here.settings().into(link, inputs);
  }
}
