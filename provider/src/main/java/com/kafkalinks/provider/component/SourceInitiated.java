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

/** {@code SourceInitiatedClusterLink}: the destination waits, the source dials. */
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
    return Pair.REFUSED_ALIASES;
  }

  @Override
  public Value mark(Value inputs) {
    return Pair.markSettings(
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
    return pair.all(check, destinationHalf(pair.judged()), sourceHalf(pair.judged()));
  }

  @Override
  public Value construct(String name, Value inputs, Registrar registrar, Call call) {
    Value adopt = inputs.get(ADOPT);
    Pair pair = new Pair(name, registrar, call);
    Half waiting = destinationHalf(inputs);
    Half dialling = sourceHalf(inputs);
    Registered first = pair.registerFirst("destination", adopt, waiting, dialling, access);
    Registered source = pair.register("source", adopt, dialling, List.of(first.urn()));
    Registered destination = FirstLink.of(inputs, access, call).seenAgain(first, waiting.inputs());
    return pair.outputs(destination, "source", source, "destination", destination);
  }

  private static Half destinationHalf(Value inputs) {
    Half half =
        Pair.half(ModePair.DESTINATION_INBOUND, inputs)
            .from(LINK_NAME, LINK_NAME, inputs.get(LINK_NAME))
            .from(DESTINATION, DESTINATION, Blocks.owner(inputs.get(DESTINATION), false))
            .from(SOURCE, SOURCE, Blocks.awaitedAt(inputs.get(SOURCE)));
    return MirrorSide.DESTINATION.into(half, inputs);
  }

  private static Half sourceHalf(Value inputs) {
    return Pair.half(ModePair.SOURCE_OUTBOUND, inputs)
        .from(LINK_NAME, LINK_NAME, inputs.get(LINK_NAME))
        .from(SOURCE, SOURCE, Blocks.owner(inputs.get(SOURCE), true))
        .from(DESTINATION, DESTINATION, Blocks.dialled(inputs.get(DESTINATION)))
        .from(SOURCE_CONFIG, ClusterLinkTable.CONFIG, inputs.get(SOURCE_CONFIG));
  }
}
