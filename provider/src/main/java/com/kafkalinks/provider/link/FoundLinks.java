package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.FunctionAccess;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The links that a cluster has, for functions and listings.
 *
 * @param cluster the cluster's id
 */
record FoundLinks(String cluster, ClusterLinks links, Call call) {
  /**
   * Opens the cluster that the arguments name.
   *
   * @throws Refused if no endpoint or no key is known
   */
  static FoundLinks of(Access access, Value arguments, Call call) {
    String cluster = arguments.get(FunctionAccess.CLUSTER_ID).text();
    return new FoundLinks(
        cluster, access.open(cluster, List.of(arguments), call.log()).links(), call);
  }

  /** The names, in order. */
  List<String> names() {
    return listing(() -> named());
  }

  /** Every link as the functions answer it; one that is deleted meanwhile is left out. */
  List<Value> infos() {
    return listing(() -> named().stream().flatMap(name -> find(name).stream()).toList());
  }

  private List<String> named() {
    return links.list(call.cancellation()).stream()
        .map(ClusterLink::name)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private <T> T listing(Supplier<T> list) {
    try {
      return list.get();
    } catch (OperationException e) {
      throw FailedOperation.refused("listing the cluster links of " + cluster, e);
    }
  }

  /** A link as the functions answer it, if there is one of that name. */
  Optional<Value> find(String name) {
    return LinkLookup.find(links, name, call.cancellation())
        .map(
            link ->
                LinkInfo.of(
                    new LinkId(cluster, name),
                    link,
                    new LiveSettings(links.settings(link.name(), call.cancellation()))));
  }
}
