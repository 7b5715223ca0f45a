package com.kafkalinks.simulator.rest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.kafkalinks.simulator.model.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All operations of the API, and which one a path means. */
final class Routes {
  /** By pattern, in the order in which paths are looked for. */
  private static final Map<List<String>, List<Route>> ALL =
      Stream.of(
              ClusterRoutes.all(),
              TopicRoutes.all(),
              TopicSettingRoutes.all(),
              LinkRoutes.all(),
              SettingRoutes.all(),
              MirrorRoutes.all(),
              MirrorActionRoutes.all())
          .flatMap(List::stream)
          .collect(groupingBy(Route::pattern, LinkedHashMap::new, toList()));

  private Routes() {}

  /** A route and the variable parts of the path. */
  record Match(Route route, List<String> names) {}

  /** Finds the route of a path; throws a refusal with 404 or 405 if there is none. */
  static Match find(String method, List<String> segments) {
    List<String> path = belowVersion(segments);
    Route found =
        fitting(path).stream()
            .filter(route -> route.method().equals(method))
            .findFirst()
            .orElseThrow(Refusals::noMethod);
    return new Match(found, found.names(path));
  }

  /** The methods that a path has; throws a refusal with 404 if there is no such path. */
  static List<String> methods(List<String> segments) {
    return fitting(belowVersion(segments)).stream().map(Route::method).toList();
  }

  /** All routes of one path; a part by name goes before a variable one. */
  private static List<Route> fitting(List<String> path) {
    return ALL.values().stream()
        .filter(routes -> routes.get(0).fits(path))
        .findFirst()
        .orElseThrow(Refusals::noPath);
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
