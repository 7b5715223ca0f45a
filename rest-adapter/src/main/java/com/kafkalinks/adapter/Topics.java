package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import java.util.List;

/**
 * The topics of one Kafka cluster, as far as mirror topics need them: operations of Confluent's
 * Kafka REST API (v3). Failures are those of {@link ClusterLinks}.
 *
 * @see <a href="https://docs.confluent.io/cloud/current/api.html#tag/Topic-(v3)">Topic (v3)</a>
 */
public interface Topics {
  /**
   * Reads a topic: {@code GET …/topics/{topic}}.
   *
   * @throws ApiException {@code NOT_FOUND} if the API says that it does not exist
   */
  Topic read(String name, Cancellation cancellation);

  /** Lists all topics: {@code GET …/topics}. */
  List<Topic> list(Cancellation cancellation);

  /**
   * Deletes a topic with its data: {@code DELETE …/topics/{topic}}. It may be readable for a while
   * after this returns, and its name is taken until then.
   *
   * @throws ApiException {@code NOT_FOUND}, also where a repeated request finds the work of the
   *     first done
   */
  void delete(String name, Cancellation cancellation);

  /**
   * Lists every setting of a topic, defaults included: {@code GET …/topics/{topic}/configs}.
   *
   * @throws ApiException {@code NOT_FOUND}
   */
  List<TopicSetting> settings(String name, Cancellation cancellation);

  /**
   * Sets and resets settings in one call: {@code POST …/topics/{topic}/configs:alter}.
   *
   * @param changes not empty
   * @throws ApiException {@code NOT_FOUND}, {@code INVALID} also for a setting that a mirror topic
   *     takes from its source
   */
  void alter(String name, List<SettingChange> changes, Apply apply, Cancellation cancellation);
}
