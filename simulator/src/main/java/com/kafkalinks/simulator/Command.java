package com.kafkalinks.simulator;

import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Outage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Commands for a simulator that runs as a program: one line each, words separated by blanks. Each
 * calls a method of {@link SimulatedTopic}, {@link SimulatedMirror} or another handle.
 */
enum Command {
  TOPIC("CLUSTER TOPIC PARTITIONS", (s, w) -> done(() -> topic(s, w).create(number(w, 2)))),
  DELETE_TOPIC("CLUSTER TOPIC", (s, w) -> done(() -> topic(s, w).delete())),
  PRODUCE("CLUSTER TOPIC RECORDS", (s, w) -> done(() -> topic(s, w).produce(number(w, 2)))),
  /** Answers the number of records. */
  RECORDS("CLUSTER TOPIC", (s, w) -> String.valueOf(topic(s, w).records().size())),
  /** Answers how many records of the first cluster the second one doesn't have. */
  MISSING("CLUSTER TOPIC OTHER-CLUSTER", Command::missing),
  CONSUMERS("CLUSTER TOPIC GROUP", (s, w) -> done(() -> topic(s, w).addConsumerGroup(w.get(2)))),
  NO_CONSUMERS(
      "CLUSTER TOPIC GROUP", (s, w) -> done(() -> topic(s, w).removeConsumerGroup(w.get(2)))),
  OUTAGE("CLUSTER none|unreachable|down|silent", (s, w) -> done(() -> outage(s, w))),
  LINK("CLUSTER LINK STATE ERROR", (s, w) -> done(() -> health(s, w))),
  NO_LINK_STATE("CLUSTER LINK", (s, w) -> done(() -> link(s, w).releaseHealth())),
  MIRROR("CLUSTER LINK TOPIC STATUS", (s, w) -> done(() -> mirror(s, w).setStatus(w.get(3)))),
  FAIL("CLUSTER LINK TOPIC ERROR", (s, w) -> done(() -> mirror(s, w).fail(w.get(3)))),
  LAG("CLUSTER LINK TOPIC RECORDS", (s, w) -> done(() -> mirror(s, w).forceLag(number(w, 3)))),
  NO_LAG("CLUSTER LINK TOPIC", (s, w) -> done(() -> mirror(s, w).releaseLag())),
  STALL("CLUSTER LINK TOPIC", (s, w) -> done(() -> mirror(s, w).stall())),
  NO_STALL("CLUSTER LINK TOPIC", (s, w) -> done(() -> mirror(s, w).unstall())),
  REFUSE(
      "CLUSTER LINK TOPIC",
      (s, w) -> done(() -> mirror(s, w).refuseActions("The action is refused."))),
  NO_REFUSE("CLUSTER LINK TOPIC", (s, w) -> done(() -> mirror(s, w).acceptActions())),
  TRANSITION_ERROR(
      "CLUSTER LINK TOPIC CODE",
      (s, w) -> done(() -> mirror(s, w).addTransitionError(w.get(3), "Set by a command."))),
  NO_TRANSITION_ERRORS(
      "CLUSTER LINK TOPIC", (s, w) -> done(() -> mirror(s, w).clearTransitionErrors())),
  FAULT("SPEC", (s, w) -> done(() -> s.addFault(w.get(0)))),
  NO_FAULTS("", (s, w) -> done(s::clearFaults)),
  KNOB("NAME VALUE", (s, w) -> done(() -> s.turn(Knob.named(w.get(0)), w.get(1))));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final BiFunction<LinkSimulator, List<String>, String> effect;

  Command(String words, BiFunction<LinkSimulator, List<String>, String> effect) {
    this.words = words;
    this.effect = effect;
  }

  /** Syntax of the command. */
  String form() {
    return (name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + words).strip();
  }

  /**
   * Runs a command and returns its answer.
   *
   * @throws IllegalArgumentException if the syntax is wrong or something that it names doesn't
   *     exist
   */
  static String run(LinkSimulator simulator, String line) {
    List<String> words = List.of(line.strip().split("\\s+", -1));
    Command command =
        Arrays.stream(values())
            .filter(any -> List.of(any.form().split(" ", -1)).get(0).equals(words.get(0)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no command '" + words.get(0) + "'"));
    if (words.size() != command.form().split(" ", -1).length) {
      throw new IllegalArgumentException(command.form() + " expected");
    }
    try {
      return command.effect.apply(simulator, words.subList(1, words.size()));
    } catch (NoSuchElementException | IllegalStateException impossible) {
      throw new IllegalArgumentException(impossible.getMessage(), impossible);
    }
  }

  /** Runs every line up to the first that fails. */
  static Reply runAll(LinkSimulator simulator, String lines) {
    try {
      String answers =
          lines.lines().map(line -> run(simulator, line)).collect(Collectors.joining("\n"));
      return Reply.of(200, "text/plain", answers + "\n");
    } catch (IllegalArgumentException refused) {
      return Reply.of(400, "text/plain", refused.getMessage() + "\n");
    }
  }

  private static String done(Runnable change) {
    change.run();
    return "ok";
  }

  private static String missing(LinkSimulator simulator, List<String> words) {
    TreeSet<Long> records = new TreeSet<>(topic(simulator, words).records());
    records.removeAll(simulator.cluster(words.get(2)).topic(words.get(1)).records());
    return String.valueOf(records.size());
  }

  private static void outage(LinkSimulator simulator, List<String> words) {
    Outage outage = Outage.valueOf(words.get(1).toUpperCase(Locale.ROOT));
    simulator.cluster(words.get(0)).fail(outage);
  }

  private static void health(LinkSimulator simulator, List<String> words) {
    link(simulator, words).forceHealth(words.get(2), words.get(3), "");
  }

  private static SimulatedTopic topic(LinkSimulator simulator, List<String> words) {
    return simulator.cluster(words.get(0)).topic(words.get(1));
  }

  private static SimulatedLink link(LinkSimulator simulator, List<String> words) {
    return simulator.cluster(words.get(0)).link(words.get(1));
  }

  private static SimulatedMirror mirror(LinkSimulator simulator, List<String> words) {
    return link(simulator, words).mirror(words.get(2));
  }

  private static int number(List<String> words, int index) {
    return Integer.parseInt(words.get(index));
  }
}
