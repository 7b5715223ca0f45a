package com.kafkalinks.engine;

import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.events.DiagnosticEvent;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.StepEventMetadata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Listens to one command of the engine. */
final class Recorder {
  private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
  private final List<StepEventMetadata> steps = Collections.synchronizedList(new ArrayList<>());
  private final List<DiagnosticEvent> diagnostics = Collections.synchronizedList(new ArrayList<>());

  CommandRunOptions.Builder listening(CommandRunOptions.Builder options) {
    return options.onStandardOutput(this::print).onStandardError(this::print);
  }

  /** For the commands that have events: those that plan or change resources. */
  CommandRunOptions.Builder listeningToEvents(CommandRunOptions.Builder options) {
    return listening(options).onEngineEvent(this::hear);
  }

  private void print(String line) {
    printed.add(line);
  }

  Outcome outcome(boolean succeeded) {
    return new Outcome(
        succeeded,
        String.join("\n", List.copyOf(printed)),
        List.copyOf(steps),
        List.copyOf(diagnostics));
  }

  private void hear(EngineEvent event) {
    if (event.resourcePreEvent() != null) {
      steps.add(event.resourcePreEvent().metadata());
    }
    if (event.diagnosticEvent() != null) {
      diagnostics.add(event.diagnosticEvent());
    }
  }
}
