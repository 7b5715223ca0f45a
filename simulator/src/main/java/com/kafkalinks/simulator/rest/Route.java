package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One operation of the API.
 *
 * @param pattern parts of the path below {@code /v3}; {@code *} matches any one part
 */
record Route(
    String method, List<String> pattern, Operation operation, Function<Request, Reply> handler) {

  Route(String method, String pattern, Operation operation, Function<Request, Reply> handler) {
    this(method, List.of(pattern.split("/", -1)), operation, handler);
  }

  /** The parts at the stars if the path is of this shape. */
  Optional<List<String>> match(List<String> path) {
    if (pattern.size() != path.size()) {
      return Optional.empty();
    }
    List<String> variable = new ArrayList<>();
    for (int i = 0; i < pattern.size(); i++) {
      if (pattern.get(i).equals("*")) {
        variable.add(path.get(i));
      } else if (!pattern.get(i).equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variable);
  }
}
