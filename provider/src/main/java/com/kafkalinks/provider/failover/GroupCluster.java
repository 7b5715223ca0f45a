package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One of the two clusters of a group.
 *
 * @param id the cluster's id
 * @param kafka the cluster
 * @param linkName the bidirectional link
 * @param cancellation of the request that it is asked for
 */
record GroupCluster(String id, KafkaCluster kafka, String linkName, Cancellation cancellation) {
  private static final String MODE = "link.mode";
  private static final String PREFIX = "cluster.link.prefix";
  private static final String PAUSED = "cluster.link.paused";
  private static final String BIDIRECTIONAL = "BIDIRECTIONAL";

  /**
   * Looks at the cluster, in four requests at most.
   *
   * @param otherId the cluster that the link must lead to
   * @throws Refused if the link cannot serve a group
   */
  ClusterView look(String otherId) {
    return look(otherId, cancellation);
  }

  /**
   * The same within a part of the request's time.
   *
   * @throws Refused if the link cannot serve a group
   */
  ClusterView look(String otherId, Cancellation time) {
    List<Setting> settings = settings(time);
    requireReversible(settings);
    requireRemote(kafka.links().read(linkName, time).otherClusterId(), otherId);
    return new ClusterView(
        id,
        Optional.empty(),
        value(settings, PAUSED).equalsIgnoreCase("true"),
        kafka.topics().list(time).stream()
            .collect(Collectors.toMap(Topic::name, Function.identity(), (one, same) -> one)),
        mirrors(time));
  }

  /**
   * As {@link #look}, where silence is an answer too.
   *
   * @param patience how long the cluster may take before it counts as silent
   */
  ClusterView lookOrSilence(String otherId, Duration patience) {
    try (Cancellation time = cancellation.within(patience)) {
      return orSilence(() -> look(otherId, time), patience);
    }
  }

  private ClusterView orSilence(Supplier<ClusterView> look, Duration patience) {
    try {
      return look.get();
    } catch (OperationException e) {
      cancellation.check();
      return ClusterView.silent(id, silence(e, patience));
    }
  }

  /** Why a cluster counts as silent: it is not the user's timeout that has passed. */
  static String silence(OperationException failure, Duration patience) {
    return failure instanceof ApiException
        ? failure.getMessage()
        : "no answer within %d seconds".formatted(patience.toSeconds());
  }

  /** The same view with the mirror topics of now. */
  ClusterView again(ClusterView view) {
    return view.with(mirrors(cancellation));
  }

  /** As {@link #again}, where silence is an answer too. */
  ClusterView againOrSilence(ClusterView view, Duration patience) {
    try (Cancellation time = cancellation.within(patience)) {
      return orSilence(() -> view.with(mirrors(time)), patience);
    }
  }

  private Map<String, MirrorTopic> mirrors(Cancellation time) {
    return kafka.mirrorTopics().list(linkName, time).stream()
        .collect(Collectors.toMap(MirrorTopic::name, Function.identity(), (one, same) -> one));
  }

  private List<Setting> settings(Cancellation time) {
    try {
      return kafka.links().settings(linkName, time);
    } catch (ApiException e) {
      if (e.kind() != Kind.NOT_FOUND) {
        throw e;
      }
      throw new Refused(
          Reason.NOT_FOUND,
          "cluster link '%s' does not exist on cluster %s: a failover group needs a bidirectional link on both clusters. Create it, for example with a BidirectionalClusterLink."
              .formatted(linkName, id),
          e);
    }
  }

  private void requireReversible(List<Setting> settings) {
    String mode = value(settings, MODE);
    if (!mode.isEmpty() && !mode.equals(BIDIRECTIONAL)) {
      throw new Refused(
          Reason.PRECONDITION,
          "cluster link '%s' on cluster %s is a %s link: a failover group needs a BIDIRECTIONAL one, which can mirror both ways."
              .formatted(linkName, id, mode));
    }
    String prefix = value(settings, PREFIX);
    if (!prefix.isEmpty()) {
      throw new Refused(
          Reason.PRECONDITION,
          "cluster link '%s' on cluster %s has the prefix '%s': a mirror topic can only be reversed if it has its source topic's name. Use a link without `cluster.link.prefix`."
              .formatted(linkName, id, prefix));
    }
  }

  private void requireRemote(String remote, String otherId) {
    if (!remote.isEmpty() && !remote.equals(otherId)) {
      throw new Refused(
          Reason.PRECONDITION,
          "cluster link '%s' on cluster %s leads to cluster %s, not to %s: give the two clusters of the link in `kafkaClusters`."
              .formatted(linkName, id, remote, otherId));
    }
  }

  private static String value(List<Setting> settings, String name) {
    return settings.stream()
        .filter(setting -> setting.name().equals(name))
        .map(Setting::value)
        .findFirst()
        .orElse("");
  }

  /** A failure of this cluster, for the user. */
  Refused refused(OperationException failure) {
    return FailedOperation.refused(
        "looking at cluster link '%s' on cluster %s".formatted(linkName, id), failure);
  }
}
