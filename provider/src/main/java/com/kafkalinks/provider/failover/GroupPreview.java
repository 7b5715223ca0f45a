package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.PreviewAnswer;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what an update will do to each topic and what is lost, and lets the servers check it with
 * {@code validate_only}. Nothing is changed.
 */
final class GroupPreview {
  /** Users are promised an answer within five seconds, the engine's own time included. */
  static final Duration LIMIT = Duration.ofMillis(4500);

  private final Group group;
  private final Restores restores;
  private boolean loses;

  GroupPreview(Group group) {
    this.group = group;
    this.restores = new Restores(group);
  }

  /**
   * Checks a create; its link may be created by the same update.
   *
   * @throws Refused if it will fail
   */
  void create() {
    try {
      update();
    } catch (Refused refused) {
      if (refused.reason() != Reason.NOT_FOUND) {
        throw refused;
      }
      group.call().log().info(refused.getMessage());
    }
  }

  /**
   * Checks an update.
   *
   * @throws Refused if it will fail
   */
  void update() {
    try {
      Look look = new Look(group);
      Sight sight = look.first();
      Set<String> topics = Names.of(group.inputs(), sight, group.recorded().keySet());
      Plan plan = new Plan(group, sight, topics);
      plan.requirePossible();
      look.warnOfSilence(sight);
      tell(plan);
    } catch (OperationException e) {
      group
          .call()
          .log()
          .warn(PreviewAnswer.of(e).warning("updating " + group.inputs().sentence(), e));
    }
  }

  private void tell(Plan plan) {
    Map<Move, List<String>> moves = new EnumMap<>(Move.class);
    plan.topics()
        .forEach(
            topic -> moves.computeIfAbsent(plan.move(topic), m -> new ArrayList<>()).add(topic));
    moves.forEach(this::ask);
    List<String> lines = new ArrayList<>();
    moves.forEach(
        (move, topics) ->
            topics.forEach(
                topic -> lines.add("'%s': %s".formatted(topic, line(plan, move, topic)))));
    boolean nothing = moves.keySet().stream().allMatch(move -> move == Move.NONE);
    if (!nothing) {
      Level level = loses ? Level.WARNING : Level.INFO;
      group
          .call()
          .log()
          .say(
              level,
              "the %s will have the primary %s. %s."
                  .formatted(
                      group.inputs().sentence(), group.wanted().id(), Restores.first(lines)));
    }
  }

  private void ask(Move move, List<String> topics) {
    if (move == Move.RESTORE) {
      restores.ask(topics);
    } else if (move.action().isPresent()) {
      Batches.of(topics, batch -> askBatch(move, batch));
    }
  }

  private void askBatch(Move move, List<String> topics) {
    GroupCluster cluster = group.doing(move);
    cluster
        .kafka()
        .mirrorTopics()
        .act(
            group.inputs().linkName(),
            move.action().orElseThrow(),
            topics,
            Apply.VALIDATE_ONLY,
            cluster.cancellation())
        .forEach(
            outcome ->
                outcome
                    .refusal()
                    .filter(refusal -> refusal.kind() != Kind.ALREADY_STOPPED)
                    .ifPresent(
                        refusal -> {
                          throw FailedOperation.refused(
                              "%s of topic '%s' on cluster %s will fail"
                                  .formatted(move.words(), outcome.topic(), cluster.id()),
                              refusal);
                        }));
  }

  private String line(Plan plan, Move move, String topic) {
    TopicPair pair = plan.sight().pair(topic);
    String wanted = group.wanted().id();
    String other = group.other().id();
    return switch (move) {
      case NONE -> "stays as it is";
      case WAIT -> "waits for the transition that is under way";
      case WARN -> "takes writes on %s and is not mirrored".formatted(wanted);
      case CREATE_MIRROR -> "is mirrored to " + other;
      case RESUME_MIRROR -> "its mirror topic on %s is resumed".formatted(other);
      case RESUME_BEFORE_REVERSE ->
          "its mirror topic on %s is resumed and then reversed, %s; nothing is lost"
              .formatted(wanted, pair.wanted().lagInWords());
      case REVERSE ->
          "reverse-and-start-mirror on %s, %s; nothing is lost, and %s mirrors it then"
              .formatted(wanted, pair.wanted().lagInWords(), other);
      case FAIL_OVER -> failOver(pair, wanted, other);
      case RESTORE -> restore(topic, other);
      case REFUSE -> throw new IllegalStateException("refused before: " + topic);
    };
  }

  private String failOver(TopicPair pair, String wanted, String other) {
    loses = true;
    String lost =
        "failover on %s, last known to be %s; records that are not copied by then will be missing"
            .formatted(wanted, pair.wanted().lagInWords());
    boolean restored = group.inputs().restore() && pair.other().answered();
    return restored
        ? lost
            + ". Then truncate-and-restore on %s, which cuts off what was not copied, about as many records as the lag"
                .formatted(other)
        : lost;
  }

  private String restore(String topic, String other) {
    if (!restores.allowed(topic)) {
      return "stays without a mirror topic: " + restores.words(topic);
    }
    loses = true;
    return "truncate-and-restore on %s: %s"
        .formatted(other, restores.words(topic).replace("would cut", "cuts"));
  }
}
