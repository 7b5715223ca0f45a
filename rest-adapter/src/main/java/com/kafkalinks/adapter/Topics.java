package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import java.util.List;

/**
 * The topics of one Kafka cluster, mirror topics included: the operations of the Topic and Config
 * (v3) APIs that mirror topics need.
 *
 * <p>What {@link ClusterLinks} says of cancellation, errors and threads is true of every method
 * here.
 */
public interface Topics {

  /**
   * Reads a topic: {@code GET …/topics/{topic}}.
   *
   * @throws ApiException {@code NOT_FOUND} if the API says that there is no such topic; whether
   *     that can be believed is for {@link TopicLookup}
   */
  Topic read(String name, Cancellation cancellation);

  /** Lists the cluster's topics, internal ones included: {@code GET …/topics}. */
  List<Topic> list(Cancellation cancellation);

  /**
   * Deletes a topic with its records: {@code DELETE …/topics/{topic}}. The topic, and a mirror of
   * its name, may be readable for a while after this returns.
   *
   * @throws ApiException {@code NOT_FOUND}, also where a repeated request finds the work of the
   *     first done; {@code BEING_DELETED}
   */
  void delete(String name, Cancellation cancellation);

  /**
   * Lists every setting of a topic, defaults included: {@code GET …/topics/{topic}/configs}. On a
   * mirror topic the settings that are synced from the source look like its own.
   *
   * @throws ApiException {@code NOT_FOUND}
   */
  List<Setting> settings(String name, Cancellation cancellation);

  /**
   * Sets and resets settings in one call: {@code POST …/topics/{topic}/configs:alter}. Not
   * documented as all-or-nothing: read the settings afterwards, also after an error.
   *
   * @param changes not empty
   * @throws ApiException {@code NOT_FOUND}, {@code INVALID}, for example for a setting of a mirror
   *     topic that is synced from its source
   */
  void alter(String name, List<SettingChange> changes, Apply apply, Cancellation cancellation);
}
