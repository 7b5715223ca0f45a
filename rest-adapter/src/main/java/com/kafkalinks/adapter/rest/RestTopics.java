package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.adapter.Topics;
import com.kafkalinks.operation.Cancellation;
import java.util.List;

/** The operations on topics: path, body and answer of each. */
record RestTopics(RestEndpoint endpoint, RestCalls calls) implements Topics {

  @Override
  public Topic read(String name, Cancellation cancellation) {
    return TopicMapping.topic(
        calls.read(
            endpoint.topic(name), Wire.Topic.class, Wire.Topic::topicName, name, cancellation));
  }

  @Override
  public List<Topic> list(Cancellation cancellation) {
    return calls
        .readAll(endpoint.topics(), Wire.TopicPage.class, TopicMapping::named, cancellation)
        .stream()
        .map(TopicMapping::topic)
        .toList();
  }

  @Override
  public void delete(String name, Cancellation cancellation) {
    calls.send(write("DELETE", endpoint.topic(name), null), cancellation);
  }

  @Override
  public List<Setting> settings(String name, Cancellation cancellation) {
    String url = endpoint.topicSettings(name);
    return calls.readAll(url, Wire.SettingPage.class, Wire.Setting::named, cancellation).stream()
        .map(WireMapping::setting)
        .toList();
  }

  /**
   * Unlike a link's, a topic's settings are altered by POST; {@code validate_only} is in the body.
   */
  @Override
  public void alter(
      String name, List<SettingChange> changes, Apply apply, Cancellation cancellation) {
    String url = endpoint.topicSettings(name) + ":alter";
    calls.send(write("POST", url, WireMapping.alter(changes, apply)), cancellation);
  }

  private RestRequest write(String method, String url, Object body) {
    return new RestRequest(method, url, body, true, calls.limits().requestTimeout());
  }
}
