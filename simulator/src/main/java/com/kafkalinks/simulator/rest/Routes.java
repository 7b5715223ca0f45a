package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.model.Refusals;
import java.util.ArrayList;
import java.util.List;

/** All operations of the API, and which one a path means. */
final class Routes {
  private final List<Route> all = new ArrayList<>();

  Routes() {
    all.addAll(ClusterRoutes.all());
    all.addAll(TopicRoutes.all());
    all.addAll(TopicSettingRoutes.all());
    all.addAll(LinkRoutes.all());
    all.addAll(SettingRoutes.all());
    all.addAll(MirrorRoutes.all());
    all.addAll(MirrorActionRoutes.all());
  }

  /** A route and the variable parts of the path. */
  record Match(Route route, List<String> names) {}

  /** Finds the route of a path; throws a refusal with 404 or 405 if there is none. */
  Match find(String method, List<String> segments) {
    List<String> path = belowVersion(segments);
    Route found =
        fitting(path).stream()
            .filter(route -> route.method().equals(method))
            .findFirst()
            .orElseThrow(Refusals::noMethod);
    return new Match(found, found.names(path));
  }

  /** The methods that a path has; throws a refusal with 404 if there is no such path. */
  List<String> methods(List<String> segments) {
    return fitting(belowVersion(segments)).stream().map(Route::method).toList();
  }

  /** All routes of one path; a part by name goes before a variable one. */
  private List<Route> fitting(List<String> path) {
    List<String> pattern =
        all.stream()
            .filter(route -> route.fits(path))
            .findFirst()
            .orElseThrow(Refusals::noPath)
            .pattern();
    return all.stream().filter(route -> route.pattern().equals(pattern)).toList();
  }

  /** Both base paths are in use; a slash at the end is one of the known ways to create a link. */
  private static List<String> belowVersion(List<String> segments) {
    List<String> path = segments;
    if (!path.isEmpty() && path.get(0).equals("kafka")) {
      path = path.subList(1, path.size());
    }
    if (path.isEmpty() || !path.get(0).equals("v3")) {
      throw Refusals.noPath();
    }
    path = path.subList(1, path.size());
    boolean slash = path.size() > 1 && path.get(path.size() - 1).isEmpty();
    return slash ? path.subList(0, path.size() - 1) : path;
  }
}
