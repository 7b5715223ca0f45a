package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.cluster.Cluster;
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
 * @param owner the cluster that holds the link object
 * @param other the cluster at the far end
 * @param twinWaits whether the twin of a bidirectional half waits to be dialled
 * @param config settings that no property owns
 * @param expectedId the id that the server is to check, empty where the program gives none
 * @param values the inputs themselves
 */
public record LinkInputs(
    String name,
    ModePair pair,
    Cluster owner,
    Cluster other,
    boolean twinWaits,
    Map<String, Secret> config,
    String expectedId,
    Value values) {

  /** Decodes checked inputs or outputs. */
  public static LinkInputs of(Value values) {
    ModePair pair = pair(values);
    return new LinkInputs(
        values.get(ClusterLinkTable.LINK_NAME).text(),
        pair,
        Cluster.of(values.get(pair.ownerBlock())).asOwner(),
        Cluster.of(values.get(pair.otherBlock())),
        values.get(ClusterLinkTable.REMOTE_CONNECTION_MODE).text().equals("INBOUND"),
        config(values.get(ClusterLinkTable.CONFIG)),
        values.get(ClusterLinkTable.CLUSTER_LINK_ID).text(),
        values);
  }

  /** The pair of modes; absent ones have their defaults. */
  public static ModePair pair(Value values) {
    return ModePair.of(
            orElse(values.get(ClusterLinkTable.LINK_MODE), "DESTINATION"),
            orElse(values.get(ClusterLinkTable.CONNECTION_MODE), "OUTBOUND"))
        .orElse(ModePair.DESTINATION_OUTBOUND);
  }

  private static String orElse(Value value, String fallback) {
    return value.text().isEmpty() ? fallback : value.text();
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

  /**
   * Whether to wait until the link is healthy; a half that waits to be dialled is not waited for.
   */
  public boolean waitsForHealth() {
    Value wait = values.get(ClusterLinkTable.WAIT_FOR_ACTIVE);
    return pair.dials() && (wait.isNull() || wait.bool());
  }

  /** How long the link must stay healthy after a change of its connection. */
  public Duration verifyFor() {
    double seconds = values.get(ClusterLinkTable.VERIFY_FOR).number();
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** Whether to delete the link although mirror topics are live. */
  public boolean forcesDelete() {
    return values.get(ClusterLinkTable.FORCE_DELETE).bool();
  }

  /** The request that creates the link. */
  public NewLink newLink() {
    Value validate = values.get(ClusterLinkTable.VALIDATE_LINK);
    return new NewLink(
        name,
        pair.farEnd(),
        other.id(),
        pair.knowsTwin() ? expectedId : "",
        LinkSettings.of(this).forCreate(),
        validate.isNull() || validate.bool());
  }
}
