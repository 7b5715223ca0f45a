package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import java.util.Map;

/** One sentence of what to do next. */
public final class Advice {
  private Advice() {}

  /** By {@code link_error}, and by the {@code error_code} of a task. */
  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          Map.entry(
              "AUTHENTICATION_ERROR",
              "Check the credentials for the remote cluster: the key must belong to that cluster and must not have been deleted."),
          Map.entry(
              "BROKER_AUTHENTICATION_ERROR",
              "Check the credentials for the remote cluster: the key must belong to that cluster and must not have been deleted."),
          Map.entry(
              "UNRESOLVABLE_BOOTSTRAP_ERROR",
              "Check the bootstrap endpoint: the host name cannot be resolved from the cluster that connects."),
          Map.entry(
              "INVALID_BOOTSTRAP_INTERNAL_ENDPOINT_ERROR",
              "Check the bootstrap endpoint: it is an internal endpoint of the cluster."),
          Map.entry(
              "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
              "Check host and port of the bootstrap endpoint, and that the network allows connections from the cluster that connects."),
          Map.entry(
              "TIMEOUT_ERROR",
              "The remote cluster does not answer in time: check the bootstrap endpoint, `securityProtocol` and the network."),
          Map.entry(
              "MISCONFIGURATION_ERROR",
              "A feature is enabled without the filters that it needs: set them in `config`."),
          Map.entry(
              "AUTHORIZATION_ERROR",
              "The link's credentials lack permissions: READ and DESCRIBE_CONFIGS on the source topics; DESCRIBE on groups for offset sync."),
          Map.entry(
              "BROKER_AUTHORIZATION_ERROR",
              "The link's credentials lack permissions: READ and DESCRIBE_CONFIGS on the source topics; DESCRIBE on groups for offset sync."),
          Map.entry(
              "REMOTE_LINK_NOT_FOUND_ERROR",
              "The link does not exist on the remote cluster: create it there, with the same `linkName`."),
          Map.entry(
              "CONSUMER_GROUP_IN_USE_ERROR",
              "A consumer group is in use on the destination: stop its consumers there, or leave the group out of the filters."),
          Map.entry(
              "TOPIC_EXISTS_ERROR",
              "A topic of that name exists already: rename it, or leave it out of the filters."),
          Map.entry(
              "ACL_LIMIT_EXCEEDED",
              "The destination has as many ACLs as it may have: narrow `acl.filters`."));

  /** By the code of a link or a task; empty where nothing is known. */
  public static String of(String code) {
    return BY_CODE.getOrDefault(code, "");
  }

  /** By the kind of a refusal; empty where the API's own sentence says it all. */
  private static String of(Kind kind) {
    return switch (kind) {
      case KEY_REFUSED ->
          "Check the API key for the cluster that owns the link: it must belong to that cluster and must not have been deleted.";
      case DENIED ->
          "The key lacks permission: grant CloudClusterAdmin, or ALTER on the cluster that owns the link.";
      case WRONG_PLACE ->
          "Check `restEndpoint` and the cluster's `id`: they do not belong together.";
      case REMOTE_REFUSED ->
          "Check bootstrap endpoint and credentials for the remote cluster; `validateLink: false` creates the link without validating them.";
      case REMOTE_LINK_MISSING ->
          "Create the INBOUND link on the remote cluster first, with the same `linkName`.";
      case PREFIX_TAKEN ->
          "Choose another `cluster.link.prefix`: each link of a cluster needs its own.";
      case LINK_UNRESOLVED ->
          "Create the cluster link first, on the cluster that is to have the mirror topic.";
      case SOURCE_TOPIC_MISSING ->
          "Check `sourceTopicName`: the topic must exist on the source cluster.";
      case MIRROR_RENAMED ->
          "A mirror topic is named as its source topic, after the link's `cluster.link.prefix`: leave `mirrorTopicName` out.";
      case BEING_DELETED -> "Wait until the deleted topic is gone, then run `pulumi up` again.";
      case ALREADY_STOPPED ->
          "Mirroring cannot start again: delete the topic and mirror it again, or restore it on a bidirectional link.";
      case CONSUMER_GROUP_ACTIVE -> "Stop the consumers of the topic on this cluster first.";
      case UNAVAILABLE, THROTTLED -> "Try again later.";
      case UNREACHABLE -> "Check `restEndpoint`, the network, and the certificates to be trusted.";
      case INVALID, NAME_TAKEN, NOT_FOUND, UNSUPPORTED, MALFORMED -> "";
    };
  }

  private static String of(OperationException failure) {
    if (failure instanceof ApiException refusal) {
      return of(refusal.kind());
    }
    boolean timedOut = failure instanceof Ended ended && ended.timedOut();
    return timedOut ? "Increase the timeout with `customTimeouts`." : "";
  }

  /** A failure with its advice. */
  public static String sentence(OperationException refusal) {
    String advice = of(refusal);
    return advice.isEmpty() ? refusal.getMessage() : refusal.getMessage() + ". " + advice;
  }
}
