package com.kafkalinks.simulator.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Refusals;
import com.kafkalinks.simulator.model.SettingChange;
import com.kafkalinks.simulator.model.SettingRow;
import java.util.List;

/** Settings of a link: list, read, set, reset, and many changes in one call. */
final class SettingRoutes {
  private static final String CONFIGS = "clusters/*/links/*/configs";

  private SettingRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route("GET", CONFIGS, Operation.CONFIGS, SettingRoutes::list),
        new Route("PUT", CONFIGS + ":alter", Operation.ALTER, SettingRoutes::alter),
        new Route("GET", CONFIGS + "/*", Operation.CONFIGS, SettingRoutes::read),
        new Route("PUT", CONFIGS + "/*", Operation.ALTER, SettingRoutes::set),
        new Route("DELETE", CONFIGS + "/*", Operation.ALTER, SettingRoutes::reset));
  }

  private static Reply list(Request request) {
    List<SettingRow> rows = LinkRoutes.links(request).read(request.name(0)).settingRows();
    String self = self(request);
    return Json.list("KafkaLinkConfigDataList", self, rows, row -> json(request, self, row));
  }

  private static String self(Request request) {
    return request.self(request.cluster().id(), "links", request.name(0), "configs");
  }

  private static Reply read(Request request) {
    SettingRow row =
        LinkRoutes.links(request)
            .read(request.name(0))
            .settingRow(request.name(1))
            .orElseThrow(() -> Refusals.noSetting(request.name(1)));
    return Json.ok(json(request, self(request), row));
  }

  private static Reply set(Request request) {
    String value = request.body().requiredText("value");
    return change(request, List.of(new SettingChange(request.name(1), value)), false);
  }

  private static Reply reset(Request request) {
    return change(request, List.of(new SettingChange(request.name(1), null)), false);
  }

  private static Reply alter(Request request) {
    Body body = request.body();
    boolean askedInBody = body.isTrue("validate_only");
    boolean validateOnly = request.flag("validate_only", false) || askedInBody;
    return change(request, SettingBody.changes(body), validateOnly);
  }

  private static Reply change(Request request, List<SettingChange> changes, boolean validateOnly) {
    LinkRoutes.links(request).alter(request.name(0), changes, validateOnly);
    return Reply.empty(204);
  }

  private static JsonObject json(Request request, String configs, SettingRow row) {
    JsonObject body = Json.resource("KafkaLinkConfigData", Request.below(configs, row.name()));
    body.addProperty("cluster_id", request.cluster().id());
    body.addProperty("name", row.name());
    body.addProperty("value", row.value());
    body.addProperty("is_default", row.isDefault());
    body.addProperty("is_read_only", row.isReadOnly());
    body.addProperty("is_sensitive", row.isSensitive());
    body.addProperty("source", row.source("DYNAMIC_CLUSTER_LINK_CONFIG"));
    body.add("synonyms", new JsonArray());
    body.addProperty("link_name", request.name(0));
    return body;
  }
}
