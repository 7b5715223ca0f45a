package com.kafkalinks.provider.life;

import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.testing.InProcessPlugin.Line;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine did about a resource, and what the user saw.
 *
 * @param action for example {@code create}, {@code same}, {@code replace}
 * @param changes paths of the detailed diff
 * @param failure why it ended badly
 * @param log what was said meanwhile
 */
public record Step(Action action, Set<String> changes, Optional<Status> failure, List<Line> log) {

  /** What the engine did. */
  enum Action {
    CHECK,
    CREATE,
    UPDATE,
    REPLACE,
    SAME,
    READ,
    GONE,
    DELETE
  }

  /** The action of a step that went well; a failure says itself in the assertion. */
  Object done() {
    return failure.isEmpty() ? action : error();
  }

  /** What the user reads; empty if all went well. */
  String error() {
    return failure.map(status -> String.valueOf(status.getDescription())).orElse("");
  }

  Status.Code code() {
    return failure.map(Status::getCode).orElse(Status.Code.OK);
  }

  /** Warnings among the diagnostics, one text. */
  String warnings() {
    return said(Level.WARNING);
  }

  /** Lines of a level, one text. */
  String said(Level level) {
    return String.join(
        "\n", log.stream().filter(line -> line.level() == level).map(Line::message).toList());
  }
}
