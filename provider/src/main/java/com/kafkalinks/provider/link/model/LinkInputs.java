package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.cluster.Cluster;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a program says about a link, decoded from checked inputs or from outputs. Everything is
 * known.
 *
 * @param name the link's name
 * @param pair its modes
 * @param owner the cluster that owns the link object
 * @param remote the remote cluster
 * @param remoteWaits whether the link on the remote cluster is INBOUND
 * @param config settings that {@code config} or a typed property gives
 * @param expectedId the id that the server is to check, empty where the program gives none
 * @param values the inputs themselves
 * @param filled the inputs with defaults filled in
 */
public record LinkInputs(
    String name,
    ModePair pair,
    Cluster owner,
    Cluster remote,
    boolean remoteWaits,
    Map<String, Secret> config,
    String expectedId,
    Value values,
    Value filled) {

  /** Decodes checked inputs or outputs. */
  public static LinkInputs of(Value values) {
    Value filled = Defaults.fill(ClusterLinkTable.TYPE.body(), values);
    ModePair pair = ModePair.of(filled).orElse(ModePair.DESTINATION_OUTBOUND);
    return new LinkInputs(
        filled.get(ClusterLinkTable.LINK_NAME).text(),
        pair,
        Cluster.owner(filled.get(pair.ownerBlock())),
        Cluster.remote(filled.get(pair.remoteBlock())),
        ModePair.inbound(filled.get(ClusterLinkTable.REMOTE_CONNECTION_MODE)),
        config(Spelling.inConfig(filled).get(ClusterLinkTable.CONFIG)),
        filled.get(ClusterLinkTable.CLUSTER_LINK_ID).text(),
        values,
        filled);
  }

  /** The modes of inputs or outputs; a pair that does not exist counts as the usual one. */
  public static ModePair pair(Value values) {
    return ModePair.of(Defaults.fill(ClusterLinkTable.TYPE.body(), values))
        .orElse(ModePair.DESTINATION_OUTBOUND);
  }

  private static Map<String, Secret> config(Value config) {
    Map<String, Secret> settings = new TreeMap<>();
    config
        .fields()
        .forEach(
            (name, value) -> {
              if (!value.isNull()) {
                settings.put(name, Secret.of(value.text()));
              }
            });
    return settings;
  }

  /** The id that the link has in Pulumi. */
  public LinkId id() {
    return new LinkId(owner.id(), name);
  }

  /** Whether the login to the owner is sent, for the link on the remote cluster. */
  public boolean sendsLocalLogin() {
    return pair.sendsLocalLogin(remoteWaits);
  }

  /** Whether to wait until the link is healthy; an INBOUND link is not waited for. */
  public boolean waitsForHealth() {
    return pair.connects() && filled.get(ClusterLinkTable.WAIT_FOR_ACTIVE).bool();
  }

  /** How long the link must stay healthy after a change of its connection. */
  public Duration verifyFor() {
    return Duration.ofMillis(Math.round(filled.get(ClusterLinkTable.VERIFY_FOR).number() * 1000));
  }

  /** Whether to delete the link even if it has active mirror topics. */
  public boolean forcesDelete() {
    return filled.get(ClusterLinkTable.FORCE_DELETE).bool();
  }

  /** The request that creates the link. */
  public NewLink newLink() {
    return new NewLink(
        name,
        pair.remoteRole(),
        remote.id(),
        pair.knowsRemoteLink() ? expectedId : "",
        LinkSettings.of(this).forCreate(),
        filled.get(ClusterLinkTable.VALIDATE_LINK).bool());
  }
}
