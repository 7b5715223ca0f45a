package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorActionResult;
import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.operation.Cancellation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operations on mirror topics: path, query, body and answer of each. */
record RestMirrorTopics(RestEndpoint endpoint, RestCalls calls) implements MirrorTopics {
  /** A pause twice is a pause; of the others the second would be refused, or start anew. */
  private static final Set<MirrorAction> HARMLESS_TWICE =
      EnumSet.of(MirrorAction.PAUSE, MirrorAction.RESUME);

  @Override
  public void create(NewMirrorTopic topic, Cancellation cancellation) {
    calls.send(
        new RestRequest(
            "POST",
            endpoint.mirrors(topic.linkName()),
            WireMapping.create(topic),
            false,
            calls.limits().createTimeout()),
        cancellation);
  }

  @Override
  public MirrorTopic read(String linkName, String topic, Cancellation cancellation) {
    String url = endpoint.mirror(linkName, topic) + "?include_state_transition_errors=true";
    return WireMapping.mirror(
        calls.read(
            url, Wire.Mirror.class, row -> topic.equals(row.mirrorTopicName()), cancellation));
  }

  /** The rows say whose they are; asked for a link named {@code -}, servers list all links'. */
  @Override
  public List<MirrorTopic> list(String linkName, Cancellation cancellation) {
    return rows(endpoint.mirrors(linkName), cancellation).stream()
        .filter(mirror -> mirror.linkName().isEmpty() || mirror.linkName().equals(linkName))
        .toList();
  }

  @Override
  public List<MirrorTopic> listAll(Optional<MirrorStatus> status, Cancellation cancellation) {
    String filter = status.map(wanted -> "?mirror_status=" + wanted).orElse("");
    return rows(endpoint.allMirrors() + filter, cancellation);
  }

  private List<MirrorTopic> rows(String url, Cancellation cancellation) {
    return calls.readAll(url, Wire.MirrorPage.class, cancellation).stream()
        .map(WireMapping::mirror)
        .toList();
  }

  @Override
  public List<MirrorActionResult> act(
      String linkName,
      MirrorAction action,
      List<String> topics,
      Apply apply,
      Cancellation cancellation) {
    String query = apply == Apply.VALIDATE_ONLY ? "?validate_only=true" : "";
    boolean repeatable = apply == Apply.VALIDATE_ONLY || HARMLESS_TWICE.contains(action);
    RestRequest request =
        new RestRequest(
            "POST",
            endpoint.mirrors(linkName) + ":" + action.path() + query,
            new Wire.AlterMirrors(List.copyOf(topics)),
            repeatable,
            calls.limits().requestTimeout());
    return calls.readRows(request, Wire.MirrorResultPage.class, cancellation).stream()
        .map(WireMapping::result)
        .toList();
  }
}
