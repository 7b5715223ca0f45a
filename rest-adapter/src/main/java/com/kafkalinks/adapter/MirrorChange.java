package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.ALREADY_STOPPED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for an action on mirror topics so that a lost answer is looked at, not asked for again. */
public final class MirrorChange {
  private final MirrorTopics mirrors;
  private final String linkName;
  private final MirrorAction action;
  private final Cancellation cancellation;

  private MirrorChange(
      MirrorTopics mirrors, String linkName, MirrorAction action, Cancellation cancellation) {
    this.mirrors = mirrors;
    this.linkName = linkName;
    this.action = action;
    this.cancellation = cancellation;
  }

  /**
   * Asks for the action in one request. After an unclear answer the mirrors are read: where their
   * status shows that the action was accepted, it was; for the others it is asked for once more,
   * and a topic that "has already stopped" was stopped by the first request.
   *
   * @param topics names of mirror topics on this cluster, not empty
   * @return a row for each topic, in the order asked
   * @throws ApiException as {@link MirrorTopics#act} and {@link MirrorTopics#list}; where nobody
   *     can know whether the action was carried out (kind {@code UNAVAILABLE}, and {@link Ended})
   *     the message says so
   */
  public static List<MirrorOutcome> submit(
      MirrorTopics mirrors,
      String linkName,
      MirrorAction action,
      List<String> topics,
      Cancellation cancellation) {
    return new MirrorChange(mirrors, linkName, action, cancellation).submit(topics);
  }

  private List<MirrorOutcome> submit(List<String> topics) {
    try {
      return ordered(topics, ask(topics));
    } catch (ApiException e) {
      if (e.kind() != UNAVAILABLE) {
        throw e;
      }
      return afterALook(topics, e);
    } catch (Ended end) {
      throw unknown(end);
    }
  }

  private List<MirrorOutcome> ask(List<String> topics) {
    List<MirrorOutcome> rows = mirrors.act(linkName, action, topics, Apply.FOR_REAL, cancellation);
    boolean refused = rows.stream().anyMatch(row -> !row.accepted());
    return refused && action.repeatable() ? afterRepeats(topics, rows) : rows;
  }

  /** The request may have been repeated on its way, and then refused because it was done before. */
  private List<MirrorOutcome> afterRepeats(List<String> topics, List<MirrorOutcome> rows) {
    List<String> begun = begun(topics);
    return rows.stream()
        .map(row -> begun.contains(row.topic()) ? MirrorOutcome.accepted(row.topic()) : row)
        .toList();
  }

  private List<MirrorOutcome> afterALook(List<String> topics, ApiException failure) {
    try {
      List<String> begun = begun(topics);
      List<String> open = topics.stream().filter(topic -> !begun.contains(topic)).toList();
      List<MirrorOutcome> again =
          open.isEmpty() ? List.of() : ask(open).stream().map(this::knowing).toList();
      Stream<MirrorOutcome> seen = begun.stream().map(MirrorOutcome::accepted);
      return ordered(topics, Stream.concat(seen, again.stream()).toList());
    } catch (ApiException e) {
      throw e.kind() == UNAVAILABLE ? unknown(failure) : e;
    } catch (Ended end) {
      throw unknown(end);
    }
  }

  private List<String> begun(List<String> topics) {
    return mirrors.list(linkName, cancellation).stream()
        .filter(mirror -> action.begunIn(mirror.status()))
        .map(MirrorTopic::name)
        .filter(topics::contains)
        .toList();
  }

  private MirrorOutcome knowing(MirrorOutcome second) {
    boolean byTheFirst =
        second.refusal().filter(e -> e.kind() == ALREADY_STOPPED).isPresent()
            && action.begunIn(MirrorStatus.STOPPED);
    return byTheFirst ? MirrorOutcome.accepted(second.topic()) : second;
  }

  /** A topic that the server says nothing of is not accepted. */
  private List<MirrorOutcome> ordered(List<String> topics, List<MirrorOutcome> rows) {
    Map<String, MirrorOutcome> byTopic =
        rows.stream()
            .collect(Collectors.toMap(MirrorOutcome::topic, Function.identity(), (a, b) -> a));
    return topics.stream()
        .map(topic -> byTopic.getOrDefault(topic, MirrorOutcome.unanswered(topic)))
        .toList();
  }

  private OperationException unknown(OperationException failure) {
    return failure.saying(
        "%s was asked for, but may or may not have been carried out".formatted(action.verb()));
  }
}
