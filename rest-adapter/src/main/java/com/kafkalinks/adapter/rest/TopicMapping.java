package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.rest.WireMapping.text;

import com.kafkalinks.adapter.LinkSetting;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.adapter.TopicSetting;

/** Wire records of topics to the port's. */
final class TopicMapping {
  private TopicMapping() {}

  static boolean named(Wire.Topic topic) {
    return !text(topic.topicName()).isEmpty();
  }

  static Topic topic(Wire.Topic topic) {
    return new Topic(
        text(topic.topicName()),
        number(topic.partitionsCount()),
        number(topic.replicationFactor()),
        topic.isInternal() != null && topic.isInternal());
  }

  static TopicSetting setting(Wire.Setting wire) {
    LinkSetting same = WireMapping.setting(wire);
    return new TopicSetting(
        same.name(),
        same.value(),
        same.isDefault(),
        same.readOnly(),
        same.sensitive(),
        same.source());
  }

  static int number(Integer number) {
    return number == null ? 0 : number;
  }
}
