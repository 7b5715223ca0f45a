package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.model.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All operations of the API, and which one a path means. */
final class Routes {
  private final List<Route> all = new ArrayList<>();

  Routes() {
    all.addAll(ClusterRoutes.all());
    all.addAll(TopicRoutes.all());
    all.addAll(LinkRoutes.all());
    all.addAll(SettingRoutes.all());
    all.addAll(MirrorRoutes.all());
  }

  /** A route and the variable parts of the path. */
  record Match(Route route, List<String> names) {}

  /** Finds the route of a path; throws a refusal with 404 or 405 if there is none. */
  Match find(String method, List<String> segments) {
    List<String> path = belowVersion(segments);
    List<Route> fitting = all.stream().filter(route -> route.match(path).isPresent()).toList();
    if (fitting.isEmpty()) {
      throw Refusals.noPath();
    }
    Route found =
        fitting.stream()
            .filter(route -> route.method().equals(method))
            .findFirst()
            .orElseThrow(Refusals::noMethod);
    return new Match(found, found.match(path).orElseThrow());
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
    boolean slash =
        Optional.of(path).filter(p -> p.size() > 1).map(Routes::endsEmpty).orElse(false);
    return slash ? path.subList(0, path.size() - 1) : path;
  }

  private static boolean endsEmpty(List<String> path) {
    return path.get(path.size() - 1).isEmpty();
  }
}
