package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.resource.Provider.Answer;
import com.kafkalinks.pulumi.resource.Provider.Found;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The functions that look links up. */
public final class LinkFunctions {
  private final Access access;

  /** The functions, with whatever access the configuration knows. */
  public LinkFunctions(Connector connector, ProviderConfig config) {
    this.access = new Access(connector, config);
  }

  /**
   * Calls a function.
   *
   * @throws Refused if there is none of that token, or the cluster refuses
   */
  public Answer invoke(String token, Value arguments, Call call) {
    FunctionType type =
        Functions.TYPES.stream()
            .filter(function -> function.token().equals(token))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Reason.INVALID,
                        "there is no function `%s` in this package".formatted(token)));
    ObjectType form = new ObjectType(token, type.description(), type.inputs());
    Value marked = Structure.mark(form, arguments);
    List<Failure> failures = Structure.failures(form, marked);
    return failures.isEmpty()
        ? new Answer(answer(token, marked, call), List.of())
        : new Answer(Value.EMPTY, failures);
  }

  private Value answer(String token, Value arguments, Call call) {
    String cluster = arguments.get(Functions.CLUSTER_ID).text();
    ClusterLinks links = access.open(cluster, List.of(arguments), call.log());
    String name = arguments.get(ClusterLinkTable.LINK_NAME).text();
    return token.equals(Functions.GET_LINK)
        ? one(links, new LinkId(cluster, name), call)
        : all(links, cluster, call);
  }

  private static Value one(ClusterLinks links, LinkId id, Call call) {
    try {
      return find(links, id, call)
          .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "there is no " + id.sentence()));
    } catch (OperationException e) {
      throw FailedOperation.refused("looking up " + id.sentence(), e);
    }
  }

  private static Optional<Value> find(ClusterLinks links, LinkId id, Call call) {
    return LinkLookup.find(links, id.linkName(), call.cancellation())
        .map(
            link ->
                LinkInfo.of(
                    id, link, new LiveSettings(links.settings(link.name(), call.cancellation()))));
  }

  private static Value all(ClusterLinks links, String cluster, Call call) {
    try {
      List<Value> infos =
          named(links, call).stream()
              // One that is deleted meanwhile is left out.
              .flatMap(name -> find(links, new LinkId(cluster, name), call).stream())
              .toList();
      return Value.EMPTY.with(Functions.LINKS, Value.list(infos));
    } catch (OperationException e) {
      throw refusedList(e, cluster);
    }
  }

  private static Refused refusedList(OperationException e, String cluster) {
    return FailedOperation.refused("listing the cluster links of " + cluster, e);
  }

  private static List<String> named(ClusterLinks links, Call call) {
    return links.list(call.cancellation()).stream()
        .map(ClusterLink::name)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** Lists the links of the cluster that a query names. */
  public List<Found> list(Value query, Call call) {
    String cluster = query.get(Functions.CLUSTER_ID).text();
    if (cluster.isEmpty()) {
      throw new Refused(
          Reason.INVALID, "`clusterId` is required: the cluster whose links are listed");
    }
    ClusterLinks links = access.open(cluster, List.of(), call.log());
    try {
      return named(links, call).stream()
          .map(name -> new Found(new LinkId(cluster, name).toString(), name))
          .toList();
    } catch (OperationException e) {
      throw refusedList(e, cluster);
    }
  }
}
