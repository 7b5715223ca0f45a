package com.kafkalinks.simulator.rest;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Mirror;
import com.kafkalinks.simulator.model.MirrorAction;
import com.kafkalinks.simulator.model.MirrorChange;
import com.kafkalinks.simulator.model.MirrorRow;
import com.kafkalinks.simulator.model.Mirrors;
import com.kafkalinks.simulator.model.NewMirror;
import com.kafkalinks.simulator.model.Refusals;
import java.util.ArrayList;
import java.util.List;

/** Mirror topics: list, create, read, and the actions. */
final class MirrorRoutes {
  private static final String LINK = "clusters/*/links/*/";

  private MirrorRoutes() {}

  static List<Route> all() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            "GET", "clusters/*/links/-/mirrors", Operation.MIRRORS, MirrorRoutes::listOfCluster));
    routes.add(new Route("GET", LINK + "mirrors", Operation.MIRRORS, MirrorRoutes::list));
    routes.add(new Route("GET", LINK + "mirrors/*", Operation.MIRRORS, MirrorRoutes::read));
    routes.add(new Route("POST", LINK + "mirrors", Operation.MIRROR_CREATE, MirrorRoutes::create));
    for (MirrorAction action : MirrorAction.values()) {
      routes.add(
          new Route(
              "POST",
              LINK + "mirrors:" + action.verb(),
              Operation.MIRROR_ACTION,
              request -> act(request, action)));
    }
    return routes;
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
        rows.stream().filter(row -> wanted.isEmpty() || row.status().equals(wanted)).toList();
    String self = request.self(request.cluster().id(), "links", link, "mirrors");
    return Json.list("KafkaMirrorDataList", self, shown, row -> MirrorJson.of(request, row));
  }

  private static String wantedStatus(Request request) {
    String wanted = request.query().getOrDefault("mirror_status", "");
    if (!wanted.isEmpty() && !Mirror.STATUSES.contains(wanted)) {
      throw Refusals.malformed("Cannot deserialize value of type `MirrorTopicStatus`: " + wanted);
    }
    return wanted;
  }

  private static Reply read(Request request) {
    boolean withErrors = request.flag("include_state_transition_errors", false);
    MirrorRow row = mirrors(request).read(request.name(0), request.name(1));
    JsonObject body = MirrorJson.of(request, row);
    if (withErrors) {
      body.add("mirror_state_transition_errors", Json.array(List.of(), none -> null));
    }
    return Json.ok(body);
  }

  private static Reply create(Request request) {
    Body body = request.body();
    NewMirror wish =
        new NewMirror(
            body.requiredText("source_topic_name"),
            body.text("mirror_topic_name"),
            body.number("replication_factor"));
    mirrors(request).create(request.name(0), wish);
    return Reply.empty(201);
  }

  private static Reply act(Request request, MirrorAction action) {
    Body body = request.body();
    boolean byPartition =
        request.flag("include_partition_level_truncation_data", false)
            && action == MirrorAction.TRUNCATE_AND_RESTORE;
    MirrorChange change =
        new MirrorChange(request.world(), request.cluster(), request.name(0), action);
    List<MirrorChange.Outcome> outcomes =
        change.apply(topics(body, change), request.flag("validate_only", false));
    String self =
        request.self(request.cluster().id(), "links", request.name(0), "mirrors:" + action.verb());
    return Json.list(
        "KafkaAlterMirrorsDataList",
        self,
        outcomes,
        outcome -> MirrorJson.of(self, outcome, byPartition));
  }

  /** Where both are given, the names count: our choice. */
  private static List<String> topics(Body body, MirrorChange change) {
    if (body.has("mirror_topic_names")) {
      return body.texts("mirror_topic_names");
    }
    String pattern = body.text("mirror_topic_name_pattern");
    if (pattern == null) {
      throw Refusals.malformed("Neither mirror topic names nor a pattern were given.");
    }
    return change.matching(pattern);
  }
}
