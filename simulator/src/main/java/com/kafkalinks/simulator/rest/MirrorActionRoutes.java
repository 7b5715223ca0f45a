package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.MirrorAction;
import com.kafkalinks.simulator.model.MirrorChange;
import com.kafkalinks.simulator.model.Refusals;
import java.util.Arrays;
import java.util.List;

/** The actions on mirror topics. */
final class MirrorActionRoutes {
  private MirrorActionRoutes() {}

  static List<Route> all() {
    return Arrays.stream(MirrorAction.values()).map(MirrorActionRoutes::route).toList();
  }

  private static Route route(MirrorAction action) {
    return new Route(
        "POST",
        "clusters/*/links/*/mirrors:" + action.verb(),
        operation(action),
        request -> act(request, action));
  }

  private static Operation operation(MirrorAction action) {
    return switch (action) {
      case PAUSE -> Operation.PAUSE;
      case RESUME -> Operation.RESUME;
      case PROMOTE -> Operation.PROMOTE;
      case FAILOVER -> Operation.FAILOVER;
      case REVERSE_AND_START, REVERSE_AND_PAUSE -> Operation.REVERSE;
      case TRUNCATE_AND_RESTORE -> Operation.RESTORE;
    };
  }

  private static Reply act(Request request, MirrorAction action) {
    boolean validateOnly = request.flag("validate_only", false);
    boolean byPartition = request.flag("include_partition_level_truncation_data", false);
    MirrorChange change =
        new MirrorChange(request.world(), request.cluster(), request.name(0), action);
    List<MirrorChange.Outcome> outcomes = change.apply(topics(request, change), validateOnly);
    String self =
        request.self(request.cluster().id(), "links", request.name(0), "mirrors:" + action.verb());
    boolean restores = action == MirrorAction.TRUNCATE_AND_RESTORE;
    return Json.list(
        "KafkaAlterMirrorsDataList",
        self,
        outcomes,
        outcome -> MirrorJson.of(request, outcome, restores, byPartition));
  }

  private static List<String> topics(Request request, MirrorChange change) {
    Body body = request.body();
    String pattern = body.text("mirror_topic_name_pattern");
    boolean named = body.has("mirror_topic_names");
    if (!named && pattern == null) {
      throw Refusals.malformed("Neither mirror topic names nor a pattern were given.");
    }
    if (named && pattern != null && request.world().turned(Knob.NAMES_AND_PATTERN, "refuse")) {
      throw Refusals.malformed("Both mirror topic names and a pattern were given.");
    }
    boolean byPattern =
        !named || (pattern != null && request.world().turned(Knob.NAMES_AND_PATTERN, "pattern"));
    return byPattern ? change.matching(pattern) : body.texts("mirror_topic_names");
  }
}
