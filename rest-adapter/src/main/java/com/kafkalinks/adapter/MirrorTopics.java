package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import java.util.List;
import java.util.Optional;

/**
 * The mirror topics of one Kafka cluster: the mirror operations of Confluent's Cluster Linking API
 * (Kafka REST v3), one method each. Failures are those of {@link ClusterLinks}.
 *
 * @see <a href="https://docs.confluent.io/cloud/current/api.html#tag/Cluster-Linking-(v3)">Cluster
 *     Linking (v3)</a>
 */
public interface MirrorTopics {
  /** The most topics of one {@link #act} that this project sends. */
  int LARGEST_BATCH = 100;

  /**
   * Creates a mirror topic: {@code POST …/links/{link}/mirrors}. Not repeated after an unclear
   * answer ({@code UNAVAILABLE}), because it may have come into being; it need not be readable when
   * this returns.
   *
   * @throws ApiException {@code INVALID}, {@code NAME_TAKEN} if a topic of that name exists, {@code
   *     BEING_DELETED} while a deleted topic of that name is going, {@code NOT_FOUND} if link or
   *     source topic is missing
   */
  void create(NewMirrorTopic topic, Cancellation cancellation);

  /**
   * Reads a mirror topic with its transition errors: {@code GET …/links/{link}/mirrors/{topic}}.
   *
   * @throws ApiException {@code NOT_FOUND} if the API says that it does not exist
   */
  MirrorTopic read(String linkName, String topic, Cancellation cancellation);

  /**
   * Lists the mirror topics of a link, stopped ones included: {@code GET …/links/{link}/mirrors}.
   * Some servers answer an empty list for a link that does not exist.
   *
   * @throws ApiException {@code NOT_FOUND}
   */
  List<MirrorTopic> list(String linkName, Cancellation cancellation);

  /**
   * Lists the mirror topics of all links of the cluster: {@code GET …/links/-/mirrors}.
   *
   * @param status only those that have it
   */
  List<MirrorTopic> listAll(Optional<MirrorStatus> status, Cancellation cancellation);

  /**
   * Does something to mirror topics of one link: {@code POST …/links/{link}/mirrors:{action}}. The
   * answer says for each topic whether that was accepted; poll {@link #read} to see it done. Only
   * what is harmless when it is carried out twice is repeated after an unclear answer.
   *
   * @param topics their names, at most {@link #LARGEST_BATCH}; never a pattern
   * @throws ApiException {@code NOT_FOUND}, {@code INVALID} if the request as a whole is refused
   */
  List<MirrorActionResult> act(
      String linkName,
      MirrorAction action,
      List<String> topics,
      Apply apply,
      Cancellation cancellation);
}
