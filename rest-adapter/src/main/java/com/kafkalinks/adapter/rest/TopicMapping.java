package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.rest.WireMapping.text;

import com.kafkalinks.adapter.Topic;

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

  static int number(Integer number) {
    return number == null ? 0 : number;
  }
}
