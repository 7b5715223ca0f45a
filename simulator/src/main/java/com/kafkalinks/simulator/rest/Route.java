package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

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

  /** Whether the path is of this shape. */
  boolean fits(List<String> path) {
    if (pattern.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < pattern.size(); i++) {
      if (!isVariable(i) && !pattern.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The parts at the stars. */
  List<String> names(List<String> path) {
    return IntStream.range(0, pattern.size()).filter(this::isVariable).mapToObj(path::get).toList();
  }

  private boolean isVariable(int part) {
    return pattern.get(part).equals("*");
  }
}
