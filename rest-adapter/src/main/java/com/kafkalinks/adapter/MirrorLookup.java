package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;

import com.kafkalinks.operation.Cancellation;
import java.util.Optional;

/**
 * Finds a mirror topic, and says that there is none only with proof: a wrong endpoint or cluster id
 * must never make a mirror topic vanish.
 */
public final class MirrorLookup {
  private MirrorLookup() {}

  /**
   * Reads a mirror topic. After a 404 the list of the link's mirrors is asked too, or, where that
   * is a 404 as well, the list of links: only if it answers and lacks the name is the mirror gone.
   * The topic itself may still be there, as an ordinary one: see {@link TopicLookup} and {@link
   * #gone}.
   *
   * @throws ApiException as {@link MirrorTopics#read}, {@link MirrorTopics#list} and {@link
   *     ClusterLinks#list}, but {@code NOT_FOUND} never
   */
  public static Optional<MirrorTopic> find(
      KafkaCluster cluster, String linkName, String topic, Cancellation cancellation) {
    return Lookup.find(
        "mirror topic or its link",
        () -> cluster.mirrorTopics().read(linkName, topic, cancellation),
        () -> listed(cluster, linkName, topic, cancellation));
  }

  /**
   * Whether mirror topic and topic are both gone, with proof.
   *
   * @throws ApiException as {@link #find} and {@link TopicLookup#find}
   */
  public static boolean gone(
      KafkaCluster cluster, String linkName, String topic, Cancellation cancellation) {
    return find(cluster, linkName, topic, cancellation).isEmpty()
        && TopicLookup.find(cluster.topics(), topic, cancellation).isEmpty();
  }

  private static boolean listed(
      KafkaCluster cluster, String linkName, String topic, Cancellation cancellation) {
    try {
      return cluster.mirrorTopics().list(linkName, cancellation).stream()
          .anyMatch(mirror -> mirror.name().equals(topic));
    } catch (ApiException e) {
      if (e.kind() != NOT_FOUND) {
        throw e;
      }
      return LinkLookup.listed(cluster.links(), linkName, cancellation);
    }
  }
}
