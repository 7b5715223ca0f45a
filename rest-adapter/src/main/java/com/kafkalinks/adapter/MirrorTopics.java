package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import java.util.List;
import java.util.Optional;

/**
 * The mirror topics of one Kafka cluster, each kept by a cluster link of that cluster: the mirror
 * operations of Confluent's Cluster Linking API (Kafka REST v3). A mirror topic is deleted by
 * deleting its topic: {@link Topics#delete}.
 *
 * <p>What {@link ClusterLinks} says of cancellation, errors and threads is true of every method
 * here.
 */
public interface MirrorTopics {

  /**
   * Creates a mirror topic: {@code POST …/links/{link}/mirrors}. Not repeated after an unclear
   * answer ({@code UNAVAILABLE}), because the mirror may have come into being: see {@link
   * Creation}. The mirror need not be readable when this returns.
   *
   * @throws ApiException {@code LINK_UNRESOLVED} where the link does not exist or is not known
   *     everywhere yet, {@code SOURCE_TOPIC_MISSING}, {@code NAME_TAKEN} where any topic has the
   *     name, {@code BEING_DELETED} where a topic of the name is on its way out, {@code
   *     MIRROR_RENAMED} where the name is not the link's prefix and the source topic's name, {@code
   *     INVALID}, for example for a setting that is synced from the source topic
   */
  void create(String linkName, NewMirrorTopic topic, Cancellation cancellation);

  /**
   * Reads a mirror topic with its state transition errors: {@code GET
   * …/links/{link}/mirrors/{topic}?include_state_transition_errors=true}.
   *
   * @throws ApiException {@code NOT_FOUND} if the API says that the mirror or its link is not
   *     there; whether that can be believed is for {@link MirrorLookup}
   */
  MirrorTopic read(String linkName, String topic, Cancellation cancellation);

  /**
   * Lists the mirror topics of a link, stopped ones included: {@code GET …/links/{link}/mirrors}.
   * State transition errors are not filled. An empty list is no proof that the link exists: some
   * servers give it for any name.
   *
   * @throws ApiException {@code NOT_FOUND}
   */
  List<MirrorTopic> list(String linkName, Cancellation cancellation);

  /**
   * Lists the mirror topics of all links of the cluster, stopped ones included: {@code GET
   * …/links/-/mirrors}. State transition errors are not filled.
   *
   * @param mirrorStatus only mirrors with this status, in the API's own spelling
   */
  List<MirrorTopic> listAll(Optional<String> mirrorStatus, Cancellation cancellation);

  /**
   * Asks for an action on mirror topics of one link: {@code POST …/links/{link}/mirrors:{action}}.
   * Accepted is not done: read the mirrors until they have the status that was wanted. Only {@link
   * MirrorAction#repeatable} actions are repeated after an unclear answer; for the others see
   * {@link MirrorChange}.
   *
   * @param topics names of mirror topics on this cluster, not empty
   * @return one row for each topic that the server answered for, in the server's order; a refused
   *     topic does not stop the others
   * @throws ApiException {@code NOT_FOUND}, {@code INVALID}
   */
  List<MirrorOutcome> act(
      String linkName,
      MirrorAction action,
      List<String> topics,
      Apply apply,
      Cancellation cancellation);
}
