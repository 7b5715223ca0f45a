package com.kafkalinks.simulator.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Mirror;
import com.kafkalinks.simulator.model.MirrorChange;
import com.kafkalinks.simulator.model.MirrorRow;
import com.kafkalinks.simulator.model.MirrorStatus;
import com.kafkalinks.simulator.model.PartitionLag;
import com.kafkalinks.simulator.model.Truncation;
import com.kafkalinks.simulator.model.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Mirrors, and what became of changes to them, as the API writes them. */
final class MirrorJson {
  private MirrorJson() {}

  static JsonObject of(Request request, MirrorRow row) {
    Mirror mirror = row.mirror();
    JsonObject body =
        Json.resource("KafkaMirrorData", self(request, row.linkName(), mirror.name()));
    body.addProperty("link_name", row.linkName());
    body.addProperty("mirror_topic_name", mirror.name());
    body.addProperty("source_topic_name", mirror.sourceTopic());
    body.addProperty("num_partitions", mirror.topic().partitions());
    body.add("mirror_lags", lags(request.world(), mirror.lags()));
    body.addProperty("mirror_status", status(request.world(), row));
    body.addProperty("mirror_topic_error", mirror.error());
    boolean zero = mirror.isFresh() && request.world().turned(Knob.FRESH_STATE_TIME, "zero");
    body.addProperty("state_time_ms", zero ? 0 : mirror.since().toEpochMilli());
    return body;
  }

  static String status(World world, MirrorRow row) {
    return row.status() == MirrorStatus.LINK_PAUSED
        ? world.knob(Knob.PAUSED_LINK)
        : row.status().name();
  }

  static JsonObject of(
      Request request, MirrorChange.Outcome outcome, boolean restores, boolean byPartition) {
    JsonObject body =
        Json.resource("AlterMirrorsData", self(request, request.name(0), outcome.topic()));
    body.addProperty("mirror_topic_name", outcome.topic());
    boolean accepted = outcome.refusal() == null;
    Integer ok = request.world().turned(Knob.ACCEPTED_CODE, "zero") ? 0 : null;
    body.addProperty("error_code", accepted ? ok : (Integer) outcome.refusal().errorCode());
    body.addProperty("error_message", accepted ? null : outcome.refusal().getMessage());
    body.add("mirror_lags", lags(request.world(), outcome.lags()));
    long lost = outcome.cuts().stream().mapToLong(Truncation::records).sum();
    body.addProperty("messages_truncated", accepted && restores ? lost : null);
    List<Truncation> cuts = byPartition ? outcome.cuts() : List.of();
    body.add("partition_level_truncation_data", Json.array(cuts, MirrorJson::truncation));
    return body;
  }

  private static String self(Request request, String link, String mirror) {
    return request.self(request.cluster().id(), "links", link, "mirrors", mirror);
  }

  /** Last partition first: the API promises no order. */
  private static JsonArray lags(World world, List<PartitionLag> lags) {
    List<PartitionLag> shown = new ArrayList<>(lags);
    Collections.reverse(shown);
    boolean zero = world.turned(Knob.UNFETCHED_LAG, "zero");
    return Json.array(
        shown,
        partition -> {
          JsonObject lag = new JsonObject();
          lag.addProperty("partition", partition.partition());
          lag.addProperty("lag", zero && partition.lastFetched() < 0 ? 0 : partition.lag());
          lag.addProperty("last_source_fetch_offset", partition.lastFetched());
          return lag;
        });
  }

  private static JsonObject truncation(Truncation truncation) {
    JsonObject cut = new JsonObject();
    cut.addProperty("partition_id", truncation.partition());
    cut.addProperty("offset_truncated_to", truncation.offset());
    cut.addProperty("messages_truncated", truncation.records());
    return cut;
  }
}
