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
 * @param pattern path below {@code /v3}; {@code *} stands for any one part
 */
record Route(String method, String pattern, Operation operation, Function<Request, Reply> handler) {

  /** The parts at the stars if the path is of this shape. */
  Optional<List<String>> match(List<String> path) {
    String[] parts = pattern.split("/", -1);
    if (parts.length != path.size()) {
      return Optional.empty();
    }
    List<String> variable = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].equals("*")) {
        variable.add(path.get(i));
      } else if (!parts[i].equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variable);
  }
}
