package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.pulumi.resource.Live;
import java.util.List;
import java.util.Set;

/**
 * What a link says about itself, and what that means.
 *
 * @param link as it was seen
 */
public record LinkHealth(ClusterLink link) {
  private static final Set<String> NO_ERROR = Set.of("NO_ERROR", "");
  private static final Set<String> GOOD_STATES = Set.of("ACTIVE", "PAUSED", "");
  private static final Set<String> BAD_STATES = Set.of("FAILED", "UNAVAILABLE", "UNKNOWN");

  /** Errors of the connection itself: a link that waits for the remote one does not show these. */
  private static final Set<String> CONNECTION_ERRORS =
      Set.of(
          "AUTHENTICATION_ERROR",
          "UNRESOLVABLE_BOOTSTRAP_ERROR",
          "INVALID_BOOTSTRAP_INTERNAL_ENDPOINT_ERROR",
          "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
          "TIMEOUT_ERROR");

  /** Whether it works, as far as the server says. */
  public boolean healthy() {
    return NO_ERROR.contains(link.error()) && GOOD_STATES.contains(link.state());
  }

  /** Whether it will not recover by itself. */
  public boolean failed() {
    return link.state().equals("FAILED");
  }

  /** Whether nothing is wrong as far as this version can tell. */
  public boolean isUnknownState() {
    boolean known = GOOD_STATES.contains(link.state()) || BAD_STATES.contains(link.state());
    return NO_ERROR.contains(link.error()) && !known;
  }

  /** Whether the connection to the remote cluster fails. */
  public boolean connectionError() {
    return CONNECTION_ERRORS.contains(link.error());
  }

  /** Whether the remote cluster refuses the link's login. */
  public boolean loginRefused() {
    return link.error().equals("AUTHENTICATION_ERROR");
  }

  /** Whether the server names an error, or the link has failed. */
  public boolean inError() {
    return failed() || !NO_ERROR.contains(link.error());
  }

  /** The resource as Pulumi is to keep it: one that isn't healthy is read before every update. */
  public Live kept(Live live) {
    return healthy() ? live : live.refreshedBeforeUpdate();
  }

  /** State, error and message, as a part of a sentence. */
  public String sentence() {
    StringBuilder text = new StringBuilder();
    text.append("state ").append(link.state().isEmpty() ? "not given" : link.state());
    if (!link.error().isEmpty()) {
      text.append(", error ").append(link.error());
    }
    if (!link.errorMessage().isEmpty()) {
      text.append(": ").append(link.errorMessage().replaceFirst("\\.$", ""));
    }
    return text.toString();
  }

  /** What keeps the link from being healthy, with advice: the end of a sentence. */
  public String diagnosis() {
    StringBuilder text = new StringBuilder(sentence()).append('.');
    String advice = Advice.of(link.error());
    if (!advice.isEmpty()) {
      text.append(' ').append(advice);
    }
    for (ClusterLink.Task task : link.tasks()) {
      for (ClusterLink.TaskError error : task.errors()) {
        text.append(" Task %s: %s (%s).".formatted(task.name(), error.message(), error.code()));
      }
    }
    return text.toString();
  }

  /** Which background tasks do not run and why, a sentence with advice for each. */
  public List<String> taskErrors() {
    return link.tasks().stream()
        .flatMap(task -> task.errors().stream().map(error -> sentence(task, error)))
        .toList();
  }

  private static String sentence(ClusterLink.Task task, ClusterLink.TaskError error) {
    String what =
        "task %s does not run: %s (%s).".formatted(task.name(), error.message(), error.code());
    return (what + " " + Advice.of(error.code())).strip();
  }
}
