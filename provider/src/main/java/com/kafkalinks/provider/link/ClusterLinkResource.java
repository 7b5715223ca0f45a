package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.change.ClusterLinkDiff;
import com.kafkalinks.provider.link.change.CreateLink;
import com.kafkalinks.provider.link.change.DeclaredLinks;
import com.kafkalinks.provider.link.change.DeleteLink;
import com.kafkalinks.provider.link.change.KeysFromImport;
import com.kafkalinks.provider.link.change.LinkPreview;
import com.kafkalinks.provider.link.change.RefusedLogin;
import com.kafkalinks.provider.link.change.RequiredLogins;
import com.kafkalinks.provider.link.change.UpdateLink;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkState;
import com.kafkalinks.provider.link.read.ImportVariables;
import com.kafkalinks.provider.link.read.ReadLink;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Listable;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The resource {@code ClusterLink}: which verb is which class. */
public final class ClusterLinkResource implements Resource, Listable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Access access;
  private final ImportVariables variables;
  private final ClusterLinkCheck check;
  private final DeclaredLinks declared = new DeclaredLinks();

  /**
   * The resource.
   *
   * @param connector opens clusters
   * @param config the provider's configuration
   * @param environment variables of the process, asked by imports
   */
  public ClusterLinkResource(
      Connector connector, ProviderConfig config, Map<String, String> environment) {
    this.access = new Access(connector, config);
    this.variables = new ImportVariables(environment);
    this.check = new ClusterLinkCheck(config);
  }

  @Override
  public ResourceType type() {
    return ClusterLinkTable.TYPE;
  }

  @Override
  public Checked check(Value news, Call call) {
    Checked checked = check.check(news, call);
    if (checked.failures().isEmpty()) {
      declared.declare(checked.inputs(), call);
    }
    return checked;
  }

  @Override
  public Differences diff(Change change, List<PropertyPath> ignored) {
    return ClusterLinkDiff.of(change, ignored);
  }

  @Override
  public Live create(Value values, Call call) {
    if (call.preview()) {
      try (Call limited = call.within(LinkPreview.LIMIT)) {
        if (access.config().checkInPreview()) {
          requireReplaceable(access.forPreview(), limited);
        }
        previewCreate(values, limited);
      }
      return new Live("", values, LinkState.previewed(values, Value.NULL));
    }
    LinkInputs inputs = LinkInputs.of(values);
    RequiredLogins.require(inputs, access);
    requireReplaceable(access, call);
    ClusterLinks links = open(access, inputs, List.of(), call).links();
    return new CreateLink(inputs, links, access.config(), call).run();
  }

  /** The link that is replaced may have another name than the new one, or another owner. */
  private void requireReplaceable(Access with, Call call) {
    call.replaced()
        .ifPresent(
            old ->
                declared.requireReplaceable(
                    old, () -> open(with, LinkInputs.of(old), List.of(), call), call));
  }

  private void previewCreate(Value values, Call call) {
    if (Values.holdsUnknown(values)) {
      return;
    }
    LinkInputs inputs = LinkInputs.of(values);
    RequiredLogins.require(inputs, access);
    if (access.config().checkInPreview()) {
      ClusterLinks links = open(access.forPreview(), inputs, List.of(), call).links();
      Set<Kind> settled = declared.settled(inputs, call);
      new LinkPreview(inputs, links, access.config(), call, settled).create();
    }
  }

  @Override
  public Optional<Live> read(String id, Value inputs, Value state, Call call) {
    return new ReadLink(id, inputs, state, access, variables, call).run();
  }

  @Override
  public Live update(String id, Change change, Call call) {
    if (call.preview()) {
      previewUpdate(change, call);
      Value stays = change.oldState().get(ClusterLinkTable.CLUSTER_LINK_ID);
      return new Live(id, change.news(), LinkState.previewed(KeysFromImport.kept(change), stays));
    }
    LinkInputs inputs = LinkInputs.of(change.news());
    KafkaCluster cluster = open(access, inputs, before(change), call);
    Live updated = new UpdateLink(change, cluster.links(), call).run();
    return refusedLogin(change, cluster, call).requireAccepted(updated);
  }

  private void previewUpdate(Change change, Call call) {
    boolean checked = access.config().checkInPreview() && !Values.holdsUnknown(change.news());
    if (checked) {
      LinkInputs inputs = LinkInputs.of(change.news());
      KafkaCluster cluster = open(access.forPreview(), inputs, before(change), call);
      new LinkPreview(inputs, cluster.links(), access.config(), call, Set.of()).update(change);
      refusedLogin(change, cluster, call).refuse();
    }
  }

  private static RefusedLogin refusedLogin(Change change, KafkaCluster cluster, Call call) {
    LinkId link = LinkInputs.of(change.news()).id();
    return new RefusedLogin(change, cluster, link.operation("updating", call));
  }

  private static List<Value> before(Change change) {
    return List.of(change.oldInputs(), change.oldState());
  }

  @Override
  public void delete(String id, Value inputs, Value state, Call call) {
    KafkaCluster cluster = open(access, LinkInputs.of(state), List.of(inputs), call);
    new DeleteLink(id, state, cluster, declared, call).run();
    call.log().result("the link is gone");
  }

  @Override
  public Duration patience(Value inputs) {
    long watched = Math.round(inputs.get(ClusterLinkTable.VERIFY_FOR).number() * 1000);
    return PATIENCE.plusMillis(watched);
  }

  @Override
  public List<Found> list(Value query, Call call) {
    FoundLinks found = FoundLinks.of(access.at(MissingAccess.Place.CONFIGURATION), query, call);
    return found.names().stream()
        .map(name -> new Found(new LinkId(found.cluster(), name).toString(), name))
        .toList();
  }

  /** The newest key first: a dead old one then does not matter. */
  private static KafkaCluster open(
      Access access, LinkInputs inputs, List<Value> states, Call call) {
    String block = inputs.pair().ownerBlock();
    List<Value> known = Stream.concat(Stream.of(inputs.values()), states.stream()).toList();
    List<Value> blocks = known.stream().map(values -> values.get(block)).toList();
    return access.masking(known).open(inputs.owner().id(), blocks, call.log());
  }
}
