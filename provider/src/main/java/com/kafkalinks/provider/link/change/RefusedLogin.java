package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;

/**
 * A management login of the program that the cluster refused while the one in the state worked. It
 * must not replace that one: nothing could be managed with it.
 */
public final class RefusedLogin {
  private static final List<String> LOGINS =
      List.of(ClusterTables.CREDENTIALS, ClusterTables.REST_ACCESS);

  private final Change change;
  private final KafkaCluster cluster;
  private final Operation operation;
  private final String block;

  /**
   * The program's login to the owner of a link.
   *
   * @param cluster the owner, after it was asked something
   */
  public RefusedLogin(Change change, KafkaCluster cluster, Operation operation) {
    this.change = change;
    this.cluster = cluster;
    this.operation = operation;
    this.block = LinkInputs.pair(change.news()).ownerBlock();
  }

  /**
   * Refuses in a preview.
   *
   * @throws Refused if the program's login is refused
   */
  public void refuse() {
    if (isRefused()) {
      throw operation.refused(Reason.UNAUTHENTICATED, sentence());
    }
  }

  /**
   * The updated link.
   *
   * @throws NotReady if the program's login is refused; the state keeps the one that worked
   */
  public Live requireAccepted(Live updated) {
    if (!isRefused()) {
      return updated;
    }
    Value kept = updated.state().get(block);
    for (String login : LOGINS) {
      kept = kept.with(login, old().get(login));
    }
    throw operation.notReady(
        change.oldInputs(),
        updated.state().with(block, kept),
        "%s is changed, but not ready: %s The state keeps the login that worked."
            .formatted(operation.what(), sentence()));
  }

  private Value old() {
    return change.oldState().get(block);
  }

  private boolean isRefused() {
    Value news = change.news().get(block);
    return LOGINS.stream().anyMatch(login -> !Values.same(news.get(login), old().get(login)))
        && Access.refusedLogin(cluster, news);
  }

  private String sentence() {
    return "cluster %s refuses the key or token for REST calls that `%s` gives. Another known one was used. Give one in `%s` that the cluster accepts."
        .formatted(LinkInputs.of(change.news()).owner().id(), block, block);
  }
}
