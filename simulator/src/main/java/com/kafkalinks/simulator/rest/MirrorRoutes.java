package com.kafkalinks.simulator.rest;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.MirrorRow;
import com.kafkalinks.simulator.model.MirrorStatus;
import com.kafkalinks.simulator.model.Mirrors;
import com.kafkalinks.simulator.model.NewMirror;
import com.kafkalinks.simulator.model.Refusals;
import java.util.List;
import java.util.Locale;

/** Mirror topics: list, create, read. They are deleted as topics. */
final class MirrorRoutes {
  private static final String LINK = "clusters/*/links/*/";

  private MirrorRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route(
            "GET", "clusters/*/links/-/mirrors", Operation.MIRRORS, MirrorRoutes::listOfCluster),
        new Route("GET", LINK + "mirrors", Operation.MIRRORS, MirrorRoutes::list),
        new Route("GET", LINK + "mirrors/*", Operation.MIRROR_READ, MirrorRoutes::read),
        new Route("POST", LINK + "mirrors", Operation.MIRROR_CREATE, MirrorRoutes::create));
  }

  private static Mirrors mirrors(Request request) {
    return new Mirrors(request.world(), request.cluster());
  }

  private static Reply listOfCluster(Request request) {
    return list(request, mirrors(request).list(), "-");
  }

  private static Reply list(Request request) {
    return list(request, mirrors(request).list(request.name(0)), request.name(0));
  }

  private static Reply list(Request request, List<MirrorRow> rows, String link) {
    String wanted = wantedStatus(request);
    List<MirrorRow> shown =
        rows.stream()
            .filter(
                row -> wanted.isEmpty() || MirrorJson.status(request.world(), row).equals(wanted))
            .toList();
    String self = request.self(request.cluster().id(), "links", link, "mirrors");
    return Json.list("KafkaMirrorDataList", self, shown, row -> MirrorJson.of(request, row));
  }

  private static String wantedStatus(Request request) {
    String given = request.query().getOrDefault("mirror_status", "");
    boolean exact = request.world().turned(Knob.STATUS_CASE, "exact");
    String wanted = exact ? given : given.toUpperCase(Locale.ROOT);
    if (!wanted.isEmpty() && !MirrorStatus.isKnown(wanted)) {
      throw Refusals.malformed("Cannot deserialize value of type `MirrorTopicStatus`: " + given);
    }
    return wanted;
  }

  private static Reply read(Request request) {
    boolean withErrors = request.flag("include_state_transition_errors", false);
    MirrorRow row = mirrors(request).read(request.name(0), request.name(1));
    JsonObject body = MirrorJson.of(request, row);
    if (withErrors) {
      body.add("mirror_state_transition_errors", Json.array(row.hindrances(), LinkJson::error));
    }
    return Json.ok(body);
  }

  private static Reply create(Request request) {
    Body body = request.body();
    NewMirror requested =
        new NewMirror(
            body.requiredText("source_topic_name"),
            body.text("mirror_topic_name"),
            body.number("replication_factor"),
            SettingBody.initial(body));
    mirrors(request).create(request.name(0), requested);
    return Reply.empty(201);
  }
}
