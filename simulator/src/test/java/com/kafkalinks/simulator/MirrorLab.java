package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A lab with the link {@code orders}, whose mirrors are on the destination to begin with. */
final class MirrorLab implements AutoCloseable {
  static final String MIRRORS = "links/orders/mirrors";

  final Lab lab;

  private MirrorLab(Lab lab) {
    this.lab = lab;
  }

  /** A destination link. */
  static MirrorLab destination(UnaryOperator<LinkSimulatorBuilder> more) {
    MirrorLab made = new MirrorLab(new Lab(more));
    made.lab.destination.post("links?link_name=orders", LinkBody.destination());
    return made;
  }

  /** A destination link with the mirror t1. */
  static MirrorLab withMirror() {
    MirrorLab made = destination(builder -> builder);
    made.create("t1");
    return made;
  }

  /** A bidirectional link with the mirror t1. */
  static MirrorLab pair(UnaryOperator<LinkSimulatorBuilder> more) {
    MirrorLab made = new MirrorLab(new Lab(more));
    made.lab.destination.post("links?link_name=orders", LinkBody.bidirectional());
    made.lab.source.post("links?link_name=orders", LinkBody.remoteLink());
    made.create("t1");
    return made;
  }

  void create(String source) {
    assertEquals(201, post(source).status());
  }

  Answer post(String source) {
    JsonObject body = new JsonObject();
    body.addProperty("source_topic_name", source);
    return lab.destination.post(MIRRORS, body);
  }

  /** Does it to t1 on the destination. */
  JsonObject act(String action) {
    return act(lab.destination, action);
  }

  /** Does it to t1 on this cluster. */
  static JsonObject act(Api cluster, String action) {
    Answer answer = cluster.post(MIRRORS + ":" + action, names("t1"));
    assertEquals(200, answer.status());
    return answer.data().get(0);
  }

  /** Does it to t1 on this cluster and expects that it is accepted. */
  static void accepted(Api cluster, String action) {
    assertEquals("null", act(cluster, action).get("error_code").toString());
  }

  static JsonObject names(String... topics) {
    JsonArray names = new JsonArray();
    List.of(topics).forEach(names::add);
    JsonObject body = new JsonObject();
    body.add("mirror_topic_names", names);
    return body;
  }

  Answer mirror() {
    return lab.destination.get(MIRRORS + "/t1?include_state_transition_errors=true");
  }

  String status() {
    return mirror().text("mirror_status");
  }

  static String status(Api cluster) {
    return cluster.get(MIRRORS + "/t1").text("mirror_status");
  }

  /** The sum of the lags of t1. */
  long lag() {
    long sum = 0;
    for (var lag : mirror().json().getAsJsonArray("mirror_lags")) {
      sum += lag.getAsJsonObject().get("lag").getAsLong();
    }
    return sum;
  }

  SimulatedTopic sourceTopic() {
    return lab.simulator.cluster(Lab.SOURCE).topic("t1");
  }

  SimulatedTopic copy() {
    return lab.simulator.cluster(Lab.DESTINATION).topic("t1");
  }

  SimulatedMirror handle() {
    return lab.destinationLink("orders").mirror("t1");
  }

  void pass(long seconds) {
    lab.clock.advance(Duration.ofSeconds(seconds));
  }

  @Override
  public void close() {
    lab.close();
  }
}
