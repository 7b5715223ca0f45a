package com.kafkalinks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.DiagnosticEvent;
import com.pulumi.automation.events.StepEventMetadata;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one command of the engine did. */
record Outcome(
    boolean succeeded,
    String printed,
    List<StepEventMetadata> steps,
    List<DiagnosticEvent> diagnostics) {

  Outcome assertSucceeded() {
    assertTrue(succeeded, printed);
    return this;
  }

  Outcome assertFailed() {
    assertFalse(succeeded, printed);
    return this;
  }

  /** Asserts success, and what was done to the link. */
  Outcome assertDid(OperationType operation) {
    assertSucceeded();
    assertEquals(List.of(operation), operations(), printed);
    return this;
  }

  /** What was done to links, beside reading one whose health is not known before an update. */
  List<OperationType> operations() {
    return linkSteps().stream()
        .map(StepEventMetadata::op)
        .filter(operation -> operation != OperationType.REFRESH)
        .distinct()
        .toList();
  }

  /** Paths of the link's properties that differ. */
  Set<String> differing() {
    return linkSteps().stream()
        .filter(step -> step.detailedDiff() != null)
        .flatMap(step -> step.detailedDiff().keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<String> messages(String severity) {
    return diagnostics.stream()
        .filter(diagnostic -> severity.equals(diagnostic.severity()))
        .map(DiagnosticEvent::message)
        .toList();
  }

  /** The commands that an error tells the user to run, each line as it was printed. */
  List<String> commands() {
    return messages("error").stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> line.startsWith("pulumi "))
        .distinct()
        .toList();
  }

  private List<StepEventMetadata> linkSteps() {
    return steps.stream().filter(step -> LinkProgram.TYPE.equals(step.type())).toList();
  }
}
