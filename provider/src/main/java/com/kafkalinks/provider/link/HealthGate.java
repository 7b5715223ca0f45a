package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinkException;
import com.kafkalinks.adapter.ClusterLinkException.Kind;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Polling;
import com.kafkalinks.provider.core.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Waits until a link works, and says what it waits for. */
final class HealthGate {
  private static final Duration LONE_HALF = Duration.ofSeconds(30);
  private static final Duration UNKNOWN_STATE = Duration.ofSeconds(90);
  private static final Set<String> KNOWN_STATES =
      Set.of("ACTIVE", "PAUSED", "FAILED", "UNAVAILABLE", "UNKNOWN", "");

  /** Errors of the connection itself: a half that waits for its twin does not show these. */
  private static final Set<String> CONNECTION_ERRORS =
      Set.of(
          "AUTHENTICATION_ERROR",
          "UNRESOLVABLE_BOOTSTRAP_ERROR",
          "INVALID_BOOTSTRAP_INTERNAL_ENDPOINT_ERROR",
          "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
          "TIMEOUT_ERROR");

  private final ClusterLinks links;
  private final LinkInputs inputs;
  private final Call call;
  private ClusterLink last;

  HealthGate(ClusterLinks links, LinkInputs inputs, Call call, ClusterLink seen) {
    this.links = links;
    this.inputs = inputs;
    this.call = call;
    this.last = seen;
  }

  /** What the gate saw last, also after it failed. */
  ClusterLink last() {
    return last;
  }

  static boolean healthy(ClusterLink link) {
    boolean noError = link.error().isEmpty() || link.error().equals("NO_ERROR");
    return noError && Set.of("ACTIVE", "PAUSED", "").contains(link.state());
  }

  /**
   * Waits until the link is healthy, or until waiting longer makes no sense.
   *
   * @throws ClusterLinkException {@code TIMED_OUT}, {@code CANCELLED}, or {@code INVALID} where the
   *     link has failed for good
   */
  void await() {
    try (Cancellation loneHalf = call.cancellation().within(LONE_HALF);
        Cancellation unknownState = call.cancellation().within(UNKNOWN_STATE)) {
      Polling.DEFAULT.until(() -> look(loneHalf, unknownState), call.cancellation());
    } catch (ClusterLinkException e) {
      if (e.kind() != Kind.TIMED_OUT || !lone()) {
        throw e;
      }
      warnOfLoneHalf();
    }
  }

  private Optional<ClusterLink> look(Cancellation loneHalf, Cancellation unknownState) {
    if (settled(loneHalf, unknownState)) {
      return Optional.of(last);
    }
    call.log().status("waiting until the link is healthy: " + Advice.health(last));
    read();
    return settled(loneHalf, unknownState) ? Optional.of(last) : Optional.empty();
  }

  private boolean settled(Cancellation loneHalf, Cancellation unknownState) {
    if (last.state().equals("FAILED")) {
      throw ClusterLinkException.of(Kind.INVALID, "the link has failed");
    }
    if (healthy(last)) {
      return true;
    }
    return loneHalf(loneHalf) || unknownState(unknownState);
  }

  private boolean loneHalf(Cancellation patience) {
    if (lone() && patience.remaining().isZero()) {
      warnOfLoneHalf();
      return true;
    }
    return false;
  }

  /** What a half shows that waits for its twin is not known; only what it surely does not. */
  private boolean lone() {
    return inputs.pair().bidirectional() && !CONNECTION_ERRORS.contains(last.error());
  }

  private void warnOfLoneHalf() {
    call.log()
        .warn(
            "%s is not healthy yet (%s): create its other half on %s, with the same `linkName`."
                .formatted(inputs.id().sentence(), Advice.health(last), inputs.other().id()));
  }

  private boolean unknownState(Cancellation patience) {
    boolean noError = last.error().isEmpty() || last.error().equals("NO_ERROR");
    if (noError && !KNOWN_STATES.contains(last.state()) && patience.remaining().isZero()) {
      call.log()
          .warn(
              "%s is in a state that this version does not know: %s."
                  .formatted(inputs.id().sentence(), Advice.health(last)));
      return true;
    }
    return false;
  }

  /** Looks again; a passing fault leaves what was seen before. */
  ClusterLink read() {
    try {
      last = links.read(inputs.name(), call.cancellation());
    } catch (ClusterLinkException e) {
      boolean passing = e.kind() == Kind.UNAVAILABLE || e.kind() == Kind.THROTTLED;
      boolean spreading = e.kind() == Kind.NOT_FOUND;
      if (!passing && !spreading) {
        throw e;
      }
    }
    return last;
  }

  /** Demands that the link stays healthy for a while: a bad login can take five minutes to show. */
  void staysHealthy(Duration duration) {
    try (Cancellation end = call.cancellation().within(duration)) {
      while (!end.remaining().isZero()) {
        call.log()
            .status("watching the link for another %d s".formatted(end.remaining().toSeconds()));
        call.cancellation().sleep(shorter(Polling.DEFAULT.max(), end.remaining()));
        read();
        if (!healthy(last)) {
          throw ClusterLinkException.of(Kind.INVALID, "the link did not stay healthy");
        }
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Says which background tasks do not run, and why. */
  void taskWarnings() {
    for (ClusterLink.Task task : last.tasks()) {
      for (ClusterLink.TaskError error : task.errors()) {
        String sentence =
            "task %s does not run: %s (%s).".formatted(task.name(), error.message(), error.code());
        call.log().warn((sentence + " " + Advice.of(error.code())).strip());
      }
    }
  }

  /** What kept the link from being healthy, with advice: the end of a sentence. */
  String diagnosis() {
    StringBuilder text = new StringBuilder(Advice.health(last)).append('.');
    String advice = Advice.of(last.error());
    if (!advice.isEmpty()) {
      text.append(' ').append(advice);
    }
    for (ClusterLink.Task task : last.tasks()) {
      for (ClusterLink.TaskError error : task.errors()) {
        text.append(" Task %s: %s (%s).".formatted(task.name(), error.message(), error.code()));
      }
    }
    return text.toString();
  }
}
