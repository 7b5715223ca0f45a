package com.kafkalinks.provider.component;

import static com.kafkalinks.provider.component.ComponentTables.ADOPT;
import static com.kafkalinks.provider.component.ComponentTables.DESTINATION;
import static com.kafkalinks.provider.component.ComponentTables.LINK_NAME;
import static com.kafkalinks.provider.component.ComponentTables.SOURCE;
import static com.kafkalinks.provider.component.ComponentTables.SOURCE_CONFIG;

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

/** {@code SourceInitiatedClusterLink}: the source opens the connection. */
public final class SourceInitiated implements Component {
  private final ClusterLinkCheck check;
  private final Access access;

  /**
   * The component.
   *
   * @param check what each link has to pass
   * @param access opens the clusters
   */
  public SourceInitiated(ClusterLinkCheck check, Access access) {
    this.check = check;
    this.access = access;
  }

  @Override
  public ResourceType type() {
    return ComponentTables.SOURCE_INITIATED;
  }

  @Override
  public Map<String, String> refusedAliases() {
    return LinkPair.REFUSED_ALIASES;
  }

  @Override
  public Value mark(Value inputs) {
    return LinkPair.markSettings(
        Secrets.mark(ComponentTables.SOURCE_INITIATED.body(), inputs),
        MirrorSide.DESTINATION.config(),
        SOURCE_CONFIG);
  }

  @Override
  public List<Failure> check(Value inputs) {
    PairCheck pair =
        new PairCheck(ComponentTables.SOURCE_INITIATED, inputs)
            .twoClusters(SOURCE, DESTINATION)
            .login(DESTINATION)
            .notTheMirrorSide(SOURCE_CONFIG, MirrorSide.DESTINATION)
            .mirrorSide(MirrorSide.DESTINATION);
    return pair.all(check, destinationLink(pair.judged()), sourceLink(pair.judged()));
  }

  @Override
  public Value construct(String name, Value inputs, Registrar registrar, Call call) {
    Value adopt = inputs.get(ADOPT);
    LinkPair pair = new LinkPair(name, registrar, call);
    ComponentLink waiting = destinationLink(inputs);
    ComponentLink connecting = sourceLink(inputs);
    Registered first = pair.registerFirst("destination", adopt, waiting, connecting, access);
    Registered source = pair.register("source", adopt, connecting, List.of(first.urn()));
    Registered destination = FirstLink.of(inputs, access, call).seenAgain(first, waiting);
    return pair.outputs(destination, "source", source, "destination", destination);
  }

  private static ComponentLink destinationLink(Value inputs) {
    ComponentLink link =
        LinkPair.link(ModePair.DESTINATION_INBOUND, inputs)
            .from(LINK_NAME, LINK_NAME, inputs.get(LINK_NAME))
            .from(DESTINATION, DESTINATION, ClusterBlocks.owner(inputs.get(DESTINATION), false))
            .from(SOURCE, SOURCE, ClusterBlocks.waitedForAt(inputs.get(SOURCE)));
    return MirrorSide.DESTINATION.into(link, inputs);
  }

  private static ComponentLink sourceLink(Value inputs) {
    return LinkPair.link(ModePair.SOURCE_OUTBOUND, inputs)
        .from(LINK_NAME, LINK_NAME, inputs.get(LINK_NAME))
        .from(SOURCE, SOURCE, ClusterBlocks.owner(inputs.get(SOURCE), true))
        .from(DESTINATION, DESTINATION, ClusterBlocks.connectedTo(inputs.get(DESTINATION)))
        .from(SOURCE_CONFIG, ClusterLinkTable.CONFIG, inputs.get(SOURCE_CONFIG));
  }
}
