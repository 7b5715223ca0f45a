package com.kafkalinks.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a create, by mode, as the documented clients send it. */
final class LinkBody {
  private final JsonObject ids = new JsonObject();
  private final Map<String, String> settings = new LinkedHashMap<>();

  /** The destination connects to the source. */
  static LinkBody destination() {
    return new LinkBody()
        .id("source_cluster_id", Lab.SOURCE)
        .set("bootstrap.servers", "source.example:9092")
        .plain("", Lab.SOURCE_KEY, Lab.SOURCE_SECRET);
  }

  /** The destination of a source-initiated link. */
  static LinkBody inbound() {
    return new LinkBody()
        .id("source_cluster_id", Lab.SOURCE)
        .set("link.mode", "DESTINATION")
        .set("connection.mode", "INBOUND");
  }

  /** The source of a source-initiated link. */
  static LinkBody source() {
    return new LinkBody()
        .id("destination_cluster_id", Lab.DESTINATION)
        .set("link.mode", "SOURCE")
        .set("connection.mode", "OUTBOUND")
        .set("bootstrap.servers", "destination.example:9092")
        .plain("", Lab.DESTINATION_KEY, Lab.DESTINATION_SECRET)
        .plain("local.", Lab.SOURCE_KEY, Lab.SOURCE_SECRET);
  }

  /** The bidirectional link on the destination cluster. */
  static LinkBody bidirectional() {
    return destination()
        .id("source_cluster_id", null)
        .id("remote_cluster_id", Lab.SOURCE)
        .set("link.mode", "BIDIRECTIONAL");
  }

  /** The bidirectional link on the source cluster. */
  static LinkBody remoteLink() {
    return new LinkBody()
        .id("remote_cluster_id", Lab.DESTINATION)
        .set("link.mode", "BIDIRECTIONAL")
        .set("bootstrap.servers", "destination.example:9092")
        .plain("", Lab.DESTINATION_KEY, Lab.DESTINATION_SECRET);
  }

  static String plainLine(String key, String secret) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(key, secret);
  }

  LinkBody id(String member, String value) {
    if (value == null) {
      ids.remove(member);
    } else {
      ids.addProperty(member, value);
    }
    return this;
  }

  LinkBody set(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  LinkBody without(String setting) {
    settings.remove(setting);
    return this;
  }

  LinkBody plain(String prefix, String key, String secret) {
    return set(prefix + "security.protocol", "SASL_SSL")
        .set(prefix + "sasl.mechanism", "PLAIN")
        .set(prefix + "sasl.jaas.config", plainLine(key, secret));
  }

  @Override
  public String toString() {
    JsonObject body = ids.deepCopy();
    JsonArray configs = new JsonArray();
    settings.forEach((name, value) -> configs.add(entry(name, value)));
    body.add("configs", configs);
    return body.toString();
  }

  private static JsonObject entry(String name, String value) {
    JsonObject entry = new JsonObject();
    entry.addProperty("name", name);
    entry.addProperty("value", value);
    return entry;
  }
}
