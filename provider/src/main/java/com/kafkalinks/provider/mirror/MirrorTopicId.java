package com.kafkalinks.provider.mirror;

import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;

/**
 * The id of a mirror topic in Pulumi, {@code <cluster id>/<link name>/<mirror topic name>}: that of
 * the Terraform resource {@code confluent_kafka_mirror_topic}.
 *
 * @param clusterId the cluster that has the mirror topic
 * @param linkName its cluster link
 * @param topicName the mirror topic's name
 */
record MirrorTopicId(String clusterId, String linkName, String topicName) {
  private static final int LONGEST_SHOWN = 200;

  /**
   * Reads an id. Cluster ids and topic names have no slash.
   *
   * @throws Refused if it is none
   */
  static MirrorTopicId parse(String id) {
    int first = id.indexOf('/');
    int last = id.lastIndexOf('/');
    if (first < 1 || last <= first + 1 || last == id.length() - 1) {
      throw refused(id);
    }
    return new MirrorTopicId(
        id.substring(0, first), id.substring(first + 1, last), id.substring(last + 1));
  }

  private static Refused refused(String id) {
    String shown = id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id;
    return new Refused(
        Reason.INVALID,
        ("\"%s\" is not the id of a mirror topic: write `<cluster id>/<link name>/<mirror topic name>` with the cluster that has"
                + " the mirror topic, for example `lkc-abc123/orders-link/orders`.")
            .formatted(shown));
  }

  @Override
  public String toString() {
    return clusterId + "/" + linkName + "/" + topicName;
  }

  /** How messages name it. */
  String sentence() {
    return "mirror topic '%s' of cluster link '%s' on cluster %s"
        .formatted(topicName, linkName, clusterId);
  }
}
