package com.kafkalinks.simulator.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Mirror;
import com.kafkalinks.simulator.model.MirrorChange;
import com.kafkalinks.simulator.model.MirrorRow;

/** Mirrors, and what became of changes to them, as the API writes them. */
final class MirrorJson {
  private MirrorJson() {}

  static JsonObject of(Request request, MirrorRow row) {
    Mirror mirror = row.mirror();
    String cluster = request.cluster().id();
    JsonObject body =
        Json.resource(
            "KafkaMirrorData",
            request.self(cluster, "links", row.linkName(), "mirrors", mirror.name()));
    body.addProperty("link_name", row.linkName());
    body.addProperty("mirror_topic_name", mirror.name());
    body.addProperty("source_topic_name", mirror.sourceTopic());
    body.addProperty("num_partitions", mirror.partitions());
    body.add("mirror_lags", lags(mirror));
    body.addProperty("mirror_status", row.status());
    body.addProperty("mirror_topic_error", "NO_ERROR");
    body.addProperty("state_time_ms", mirror.since().toEpochMilli());
    return body;
  }

  /** Last partition first: the API promises no order. */
  private static JsonArray lags(Mirror mirror) {
    JsonArray lags = new JsonArray();
    for (int partition = mirror.partitions() - 1; partition >= 0; partition--) {
      JsonObject lag = new JsonObject();
      lag.addProperty("partition", partition);
      lag.addProperty("lag", 0);
      lag.addProperty("last_source_fetch_offset", 0);
      lags.add(lag);
    }
    return lags;
  }

  static JsonObject of(String self, MirrorChange.Outcome outcome, boolean byPartition) {
    JsonObject body = Json.resource("AlterMirrorsData", self);
    body.addProperty("mirror_topic_name", outcome.topic());
    boolean accepted = outcome.refusal() == null;
    body.addProperty("error_code", accepted ? null : outcome.refusal().errorCode());
    body.addProperty("error_message", accepted ? null : outcome.refusal().getMessage());
    body.add("mirror_lags", accepted ? lags(outcome.mirror()) : new JsonArray());
    body.addProperty("messages_truncated", accepted && byPartition ? 0 : null);
    body.add(
        "partition_level_truncation_data",
        accepted && byPartition ? truncation(outcome.mirror()) : new JsonArray());
    return body;
  }

  /** Topics have no records in here, so that none are lost. */
  private static JsonArray truncation(Mirror mirror) {
    JsonArray partitions = new JsonArray();
    for (int partition = 0; partition < mirror.partitions(); partition++) {
      JsonObject cut = new JsonObject();
      cut.addProperty("partition_id", partition);
      cut.addProperty("offset_truncated_to", 0);
      cut.addProperty("messages_truncated", 0);
      partitions.add(cut);
    }
    return partitions;
  }
}
