package com.kafkalinks.provider.link.read;

import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkHealth;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.LinkIdentity;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSnapshot;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a link: for a refresh what changed of it, for an import everything. */
public final class ReadLink {
  private final String id;
  private final Value inputs;
  private final Value state;
  private final Access access;
  private final ImportVariables variables;
  private final Call call;

  /**
   * A read.
   *
   * @param id the link's id, or what a user gives to import it
   * @param inputs what the program said last; without a name or an owner this is an import
   * @param state the outputs
   */
  public ReadLink(
      String id, Value inputs, Value state, Access access, ImportVariables variables, Call call) {
    this.id = id;
    this.inputs = inputs;
    this.state = state;
    this.access = access;
    this.variables = variables;
    this.call = call;
  }

  /**
   * The link as it is now; empty where it is gone.
   *
   * @throws Refused if it cannot be read
   */
  public Optional<Live> run() {
    return whole() ? refresh() : adopt();
  }

  /**
   * Whether the state says enough to know what the program manages; else this is an import or a
   * {@code .get}.
   */
  private boolean whole() {
    Value owner = inputs.get(LinkInputs.pair(inputs).ownerBlock());
    return !inputs.get(ClusterLinkTable.LINK_NAME).text().isEmpty()
        && !owner.get(ClusterTables.ID).text().isEmpty();
  }

  private Optional<Live> refresh() {
    LinkInputs known = LinkInputs.of(inputs);
    LinkIdentity.requireId(
        known.id().operation("reading", call), known.id(), ImportId.parse(id).link().toString());
    String block = known.pair().ownerBlock();
    ClusterLinks links =
        access
            .masking(List.of(inputs, state))
            .open(known.owner().id(), List.of(inputs.get(block), state.get(block)), call.log())
            .links();
    try {
      return LinkSnapshot.of(links, known.name(), call.cancellation())
          .map(seen -> checked(known, seen, new Drift(known, state, seen, call.log()).live()));
    } catch (OperationException e) {
      return keepOrRefuse(e, known.id());
    }
  }

  /**
   * A link that the program waits for is handed back as not ready: the engine warns of that itself,
   * and the next update looks again.
   */
  private Live checked(LinkInputs known, LinkSnapshot seen, Live live) {
    LinkHealth health = new LinkHealth(seen.link());
    if (health.inError() && known.waitsForHealth()) {
      throw new NotReady(health.kept(live), List.of(sentence(health, known.id())));
    }
    warn(health, known.id());
    return health.kept(live);
  }

  private Live adopted(ImportId given, LinkSnapshot seen) {
    LinkHealth health = new LinkHealth(seen.link());
    warn(health, given.link());
    return health.kept(new Adoption(given, inputs, seen, variables, access.config()).live());
  }

  private void warn(LinkHealth health, LinkId link) {
    if (health.inError()) {
      call.log().warn(sentence(health, link));
    }
  }

  private static String sentence(LinkHealth health, LinkId link) {
    return "%s is not healthy: %s".formatted(link.sentence(), health.diagnosis());
  }

  /** A revoked key must not stop a rotation: the last known state is kept, with a warning. */
  private Optional<Live> keepOrRefuse(OperationException e, LinkId link) {
    if (!FailedOperation.keyRefused(e) || state.get(ClusterLinkTable.LINK_NAME).isNull()) {
      throw refused(e, link);
    }
    call.log()
        .warn(
            "%s could not be read: every configured key of cluster %s is refused (%s). The last known state is kept. Give a working key"
                    .formatted(link.sentence(), link.clusterId(), e.detail())
                + " in the program, or "
                + MissingAccess.howToConfigure(link.clusterId()));
    return Optional.of(new Live(link.toString(), inputs, state));
  }

  private Optional<Live> adopt() {
    ImportId given = ImportId.parse(id);
    String cluster = given.link().clusterId();
    Value variable = variables.owner(given, !access.config().cluster(cluster).isNull());
    List<Value> blocks =
        ClusterLinkTable.BLOCKS.stream()
            .map(inputs::get)
            .filter(block -> cluster.equals(block.get(ClusterTables.ID).text()))
            .toList();
    List<Value> all = Stream.concat(blocks.stream(), configuredFirst(cluster, variable)).toList();
    MissingAccess.Place place =
        blocks.isEmpty() ? MissingAccess.Place.CONFIGURATION : MissingAccess.Place.BLOCK;
    ClusterLinks links = access.at(place).open(cluster, all, call.log()).links();
    try {
      return LinkSnapshot.of(links, given.link().linkName(), call.cancellation())
          .map(seen -> adopted(given, seen));
    } catch (OperationException e) {
      throw refused(e, given.link());
    }
  }

  /** The configuration goes before the variables. */
  private Stream<Value> configuredFirst(String cluster, Value variable) {
    return Stream.of(access.config().cluster(cluster), variable);
  }

  private Refused refused(OperationException e, LinkId link) {
    return link.operation("reading", call).refused(e);
  }
}
