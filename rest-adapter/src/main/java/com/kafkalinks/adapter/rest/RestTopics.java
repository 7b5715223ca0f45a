package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.adapter.TopicSetting;
import com.kafkalinks.adapter.Topics;
import com.kafkalinks.operation.Cancellation;
import java.util.List;

/** The operations on topics: path, query, body and answer of each. */
record RestTopics(RestEndpoint endpoint, RestCalls calls) implements Topics {

  @Override
  public Topic read(String name, Cancellation cancellation) {
    return WireMapping.topic(
        calls.read(
            endpoint.topic(name),
            Wire.Topic.class,
            row -> name.equals(row.topicName()),
            cancellation));
  }

  @Override
  public List<Topic> list(Cancellation cancellation) {
    return calls.readAll(endpoint.topics(), Wire.TopicPage.class, cancellation).stream()
        .map(WireMapping::topic)
        .filter(topic -> !topic.name().isEmpty())
        .toList();
  }

  @Override
  public void delete(String name, Cancellation cancellation) {
    calls.send(write("DELETE", endpoint.topic(name), null), cancellation);
  }

  @Override
  public List<TopicSetting> settings(String name, Cancellation cancellation) {
    return calls
        .readAll(endpoint.topic(name) + "/configs", Wire.SettingPage.class, cancellation)
        .stream()
        .map(WireMapping::topicSetting)
        .filter(setting -> !setting.name().isEmpty())
        .toList();
  }

  @Override
  public void alter(
      String name, List<SettingChange> changes, Apply apply, Cancellation cancellation) {
    String query = apply == Apply.VALIDATE_ONLY ? "?validate_only=true" : "";
    calls.send(
        write(
            "POST",
            endpoint.topic(name) + "/configs:alter" + query,
            WireMapping.alter(changes, apply)),
        cancellation);
  }

  private RestRequest write(String method, String url, Object body) {
    return new RestRequest(method, url, body, true, calls.limits().requestTimeout());
  }
}
