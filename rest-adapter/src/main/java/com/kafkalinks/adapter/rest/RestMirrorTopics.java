package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.LINK_UNRESOLVED;
import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.SOURCE_TOPIC_MISSING;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.operation.Cancellation;
import java.util.List;
import java.util.Optional;

/** The operations on mirror topics: path, query, body and answer of each. */
record RestMirrorTopics(RestEndpoint endpoint, RestCalls calls) implements MirrorTopics {
  private static final String ALL_LINKS = "-";
  private static final int NO_SUCH_TOPIC = 40403;

  @Override
  public void create(String linkName, NewMirrorTopic topic, Cancellation cancellation) {
    RestRequest request =
        new RestRequest(
            "POST",
            endpoint.mirrors(linkName),
            MirrorMapping.create(topic),
            false,
            calls.limits().createTimeout());
    try {
      calls.send(request, cancellation);
    } catch (ApiException e) {
      throw e.kind() == NOT_FOUND ? e.as(missing(e)) : e;
    }
  }

  /** A mirror to be created is never what is missing: it is its source topic or its link. */
  private static ApiException.Kind missing(ApiException e) {
    return e.errorCode() == NO_SUCH_TOPIC ? SOURCE_TOPIC_MISSING : LINK_UNRESOLVED;
  }

  @Override
  public MirrorTopic read(String linkName, String topic, Cancellation cancellation) {
    String url = endpoint.mirror(linkName, topic) + "?include_state_transition_errors=true";
    Wire.Mirror mirror =
        calls.read(url, Wire.Mirror.class, Wire.Mirror::mirrorTopicName, topic, cancellation);
    return MirrorMapping.mirror(linkName, mirror, calls::shown);
  }

  /** The rows say whose they are; asked for a link named {@code -}, servers list all links'. */
  @Override
  public List<MirrorTopic> list(String linkName, Cancellation cancellation) {
    return rows(linkName, endpoint.mirrors(linkName), cancellation).stream()
        .filter(mirror -> mirror.linkName().equals(linkName))
        .toList();
  }

  @Override
  public List<MirrorTopic> listAll(Optional<String> mirrorStatus, Cancellation cancellation) {
    String filter =
        mirrorStatus.map(word -> "?mirror_status=" + RestEndpoint.encoded(word)).orElse("");
    return rows("", endpoint.mirrors(ALL_LINKS) + filter, cancellation);
  }

  private List<MirrorTopic> rows(String linkName, String url, Cancellation cancellation) {
    return calls
        .readAll(url, Wire.MirrorPage.class, Wire.Mirror::recognizable, cancellation)
        .stream()
        .map(row -> MirrorMapping.mirror(linkName, row, calls::shown))
        .toList();
  }

  @Override
  public List<MirrorOutcome> act(
      String linkName,
      MirrorAction action,
      List<String> topics,
      Apply apply,
      Cancellation cancellation) {
    boolean only = apply == Apply.VALIDATE_ONLY;
    String url =
        "%s:%s?validate_only=%s".formatted(endpoint.mirrors(linkName), action.verb(), only);
    RestRequest request =
        new RestRequest(
            "POST",
            url,
            new Wire.Names(List.copyOf(topics)),
            only || action.repeatable(),
            calls.limits().requestTimeout());
    Wire.OutcomePage answer =
        calls.read(request, Wire.OutcomePage.class, page -> page.data() != null, cancellation);
    return WireMapping.list(answer.data()).stream()
        .map(row -> MirrorMapping.outcome(request.label(), row, calls.secrets().with(null)))
        .toList();
  }
}
