package com.kafkalinks.simulator.rest;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Link;
import com.kafkalinks.simulator.model.Links;
import com.kafkalinks.simulator.model.NewLink;
import java.util.List;

/** Links: list, create, read, delete. */
final class LinkRoutes {
  private static final String LINKS = "clusters/*/links";

  private LinkRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route("GET", LINKS, Operation.LIST, LinkRoutes::list),
        new Route("POST", LINKS, Operation.CREATE, LinkRoutes::create),
        new Route("GET", LINKS + "/*", Operation.READ, LinkRoutes::read),
        new Route("DELETE", LINKS + "/*", Operation.DELETE, LinkRoutes::delete));
  }

  static Links links(Request request) {
    return new Links(request.world(), request.cluster());
  }

  private static Reply list(Request request) {
    String self = request.self(request.cluster().id(), "links");
    return Json.list(
        "KafkaLinkDataList", self, links(request).list(), link -> LinkJson.of(request, link));
  }

  private static Reply create(Request request) {
    boolean validateOnly = request.flag("validate_only", false);
    links(request).create(requested(request), validateOnly);
    return Reply.empty(201);
  }

  private static NewLink requested(Request request) {
    Body body = request.body();
    NewLink.ExpectedIds ids =
        new NewLink.ExpectedIds(
            body.text("source_cluster_id"),
            body.text("destination_cluster_id"),
            body.text("remote_cluster_id"),
            body.text("cluster_link_id"));
    String name = request.query().getOrDefault("link_name", "");
    return new NewLink(name, ids, SettingBody.initial(body), request.flag("validate_link", true));
  }

  private static Reply read(Request request) {
    boolean withTasks = request.flag("include_tasks", false);
    Link link = links(request).read(request.name(0));
    JsonObject body = LinkJson.of(request, link);
    if (withTasks) {
      body.add("tasks", LinkJson.tasks(link.tasksAt(request.world().now())));
    }
    return Json.ok(body);
  }

  private static Reply delete(Request request) {
    boolean force = request.flag("force", false);
    links(request).delete(request.name(0), force, request.flag("validate_only", false));
    return Reply.empty(204);
  }
}
