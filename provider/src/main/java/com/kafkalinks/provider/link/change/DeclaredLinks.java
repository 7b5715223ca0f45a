package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The links that the program declares. The engine checks every resource of a program in the process
 * that carries the changes out, and deletes what is no longer needed only after that.
 */
public final class DeclaredLinks {
  private final Map<String, Declared> links = new ConcurrentHashMap<>();

  /**
   * What a resource declares.
   *
   * @param id the link's id in Pulumi, empty while a part of it is unknown
   */
  private record Declared(Value inputs, String id) {}

  /** Notes what the program declares, and warns where another resource declares the same link. */
  public void declare(Value declared, Call call) {
    if (!known(declared)) {
      links.put(call.urn(), new Declared(declared, ""));
      return;
    }
    LinkId id = LinkInputs.of(declared).id();
    links.put(call.urn(), new Declared(declared, id.toString()));
    links.forEach(
        (urn, other) -> {
          if (!urn.equals(call.urn()) && other.id().equals(id.toString())) {
            call.warnOnce(
                "%s is declared twice: the resource %s manages it too. Remove one of the two from the program."
                    .formatted(id.sentence(), urn));
          }
        });
  }

  /**
   * The refusals of a create in a preview that an earlier step of the plan takes the reason from.
   */
  public Set<Kind> settled(LinkInputs link, Call call) {
    Set<Kind> settled = EnumSet.noneOf(Kind.class);
    if (call.replaced().isPresent()) {
      // The link that is replaced has name and prefix till then.
      settled.addAll(List.of(Kind.NAME_TAKEN, Kind.PREFIX_TAKEN));
    }
    String remote = new LinkId(link.remote().id(), link.name()).toString();
    if (links.values().stream().anyMatch(declared -> declared.id().equals(remote))) {
      settled.add(Kind.REMOTE_LINK_MISSING);
    }
    return settled;
  }

  private static boolean known(Value declared) {
    Value owner = declared.get(LinkInputs.pair(declared).ownerBlock());
    return !Values.holdsUnknown(declared.get(ClusterLinkTable.LINK_MODE))
        && !declared.get(ClusterLinkTable.LINK_NAME).text().isEmpty()
        && !owner.get(ClusterTables.ID).text().isEmpty();
  }

  /**
   * Refuses a replacement that could not be finished.
   *
   * @param old the outputs of the link that is going to be replaced
   * @param cluster opens its cluster
   */
  public void requireReplaceable(Value old, Supplier<KafkaCluster> cluster, Call call) {
    LinkInputs link = LinkInputs.of(old);
    LiveMirrors.requireNone(link, link.forcesDelete() || forcesDelete(call), cluster, call);
  }

  /**
   * Whether the program now wants the link of this resource deleted whatever depends on it. A link
   * that a replacement left behind keeps the properties of that time.
   */
  boolean forcesDelete(Call call) {
    return Optional.ofNullable(links.get(call.urn()))
        .filter(declared -> declared.inputs().get(ClusterLinkTable.FORCE_DELETE).bool())
        .isPresent();
  }
}
