package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.ClusterLink.TaskError;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Creates or updates a group: both lead its topics to the wanted primary. */
final class SwitchGroup {
  private static final int MOST_NAMED = 5;

  private final Group group;
  private final Value values;
  private final Value before;
  private final Failover failover;

  /**
   * A create or an update.
   *
   * @param values what the program gives, with defaults
   * @param before the outputs before; empty for a create
   */
  SwitchGroup(Group group, Value values, Value before) {
    this.group = group;
    this.values = values;
    this.before = before;
    this.failover = new Failover(group);
  }

  /**
   * Carries it out.
   *
   * @throws Refused if nothing was changed
   * @throws NotReady if something was, and topics are not as wanted yet
   */
  Live run() {
    try {
      failover.run();
    } catch (OperationException e) {
      throw failed(Advice.sentence(e), FailedOperation.refused(doing(), e));
    } catch (Refused refused) {
      throw failed(refused.getMessage(), refused);
    }
    failover.restores().tell();
    if (!failover.progress().failures().isEmpty()) {
      String why = failures();
      throw failed(why, new Refused(Reason.PRECONDITION, doing() + ": " + why));
    }
    GroupState state = failover.state();
    state.warn();
    return live(state.over(values));
  }

  private String doing() {
    return "switching the %s to cluster %s"
        .formatted(group.inputs().sentence(), group.wanted().id());
  }

  /** The same refusal of many topics is reported once. */
  private String failures() {
    Map<String, List<String>> byReason =
        failover.progress().failures().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return byReason.entrySet().stream()
        .map(entry -> Count.topics(entry.getValue()) + ": " + entry.getKey())
        .collect(Collectors.joining(" "));
  }

  private RuntimeException failed(String why, Refused refused) {
    if (!failover.progress().changed()) {
      return refused;
    }
    GroupState state = failover.state();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "the %s is %s and not ready: %s. What was done is kept; the next `pulumi up` continues."
            .formatted(group.inputs().sentence(), state.word(), why.replaceFirst("\\.$", "")));
    List<String> waiting = failover.waiting();
    if (!waiting.isEmpty()) {
      sentences.add(hanging(waiting));
    }
    String fallback = before.get(FailoverGroupTable.PRIMARY).text();
    Value primary =
        Value.of(state.primary(fallback.isEmpty() ? group.inputs().primary() : fallback));
    Value outputs = state.over(values).with(FailoverGroupTable.PRIMARY, primary);
    return new NotReady(live(outputs), sentences);
  }

  private String hanging(List<String> waiting) {
    String hint =
        group.inputs().mode() == FailoverMode.PLANNED
            ? " A planned failover waits until everything is copied; if cluster %s is lost, `failover: FORCED` goes on without it."
                .formatted(group.other().id())
            : "";
    return "%s not ready: %s.%s%s"
        .formatted(
            Count.of(waiting.size(), "topic") + (waiting.size() == 1 ? " is" : " are"),
            Restores.first(waiting),
            transitionErrors(),
            hint);
  }

  /** What keeps a mirror topic from getting on, as far as the cluster still tells. */
  private String transitionErrors() {
    GroupCluster wanted = group.wanted();
    try (Cancellation time = wanted.cancellation().allowance(Duration.ofSeconds(2))) {
      String errors =
          failover.topics().stream()
              .filter(topic -> failover.sight().pair(topic).wanted().isMirror())
              .limit(MOST_NAMED)
              .flatMap(
                  topic ->
                      wanted
                          .kafka()
                          .mirrorTopics()
                          .read(group.inputs().linkName(), topic, time)
                          .transitionErrors()
                          .stream())
              .map(TaskError::message)
              .distinct()
              .collect(Collectors.joining("; "));
      return errors.isEmpty() ? "" : " The cluster says: " + errors + ".";
    } catch (OperationException unknown) {
      return "";
    }
  }

  private Live live(Value outputs) {
    return new Live(group.inputs().id().toString(), values, outputs).refreshedBeforeUpdate();
  }
}
