package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.link.model.LinkHealth;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Call;
import java.time.Duration;
import java.util.Optional;

/** Waits until a link works, and says what it waits for. */
final class HealthGate {
  private static final Duration LONE_HALF = Duration.ofSeconds(30);
  private static final Duration UNKNOWN_STATE = Duration.ofSeconds(90);

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

  /** What that means. */
  LinkHealth health() {
    return new LinkHealth(last);
  }

  /**
   * Waits until the link is healthy, or until waiting longer makes no sense.
   *
   * @param patience with a login that was just changed
   * @throws Ended if the operation ends first
   * @throws ApiException {@code INVALID} where the link has failed for good, or its login is
   *     refused
   */
  void await(LoginPatience patience) {
    try (patience;
        WaitingLine line = new WaitingLine(call, inputs.id().sentence());
        Cancellation loneHalf = call.cancellation().within(LONE_HALF);
        Cancellation unknownState = call.cancellation().within(UNKNOWN_STATE)) {
      Polling.DEFAULT.until(
          () -> {
            Optional<ClusterLink> seen = look(line, loneHalf, unknownState);
            patience.look(health());
            return seen;
          },
          call.cancellation());
    } catch (Ended e) {
      if (!e.timedOut() || !lone()) {
        throw e;
      }
      warnOfLoneHalf();
    }
  }

  private Optional<ClusterLink> look(
      WaitingLine line, Cancellation loneHalf, Cancellation unknownState) {
    if (settled(loneHalf, unknownState)) {
      return Optional.of(last);
    }
    line.tell(health());
    read();
    return settled(loneHalf, unknownState) ? Optional.of(last) : Optional.empty();
  }

  private boolean settled(Cancellation loneHalf, Cancellation unknownState) {
    if (health().failed()) {
      throw ApiException.of(Kind.INVALID, "the link has failed");
    }
    if (health().healthy()) {
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

  /**
   * What a link shows that waits for the remote one is not documented; only what it surely does
   * not.
   */
  private boolean lone() {
    return inputs.pair().bidirectional() && !health().connectionError();
  }

  private void warnOfLoneHalf() {
    call.log()
        .warn(
            "%s is not healthy yet (%s). If the link does not exist on %s yet, create it there, with the same `linkName`."
                .formatted(inputs.id().sentence(), health().sentence(), inputs.remote().id()));
  }

  private boolean unknownState(Cancellation patience) {
    if (health().isUnknownState() && patience.remaining().isZero()) {
      call.log()
          .warn(
              "%s is in a state that this version does not know: %s."
                  .formatted(inputs.id().sentence(), health().sentence()));
      return true;
    }
    return false;
  }

  /** Looks again; a passing fault leaves what was seen before. */
  ClusterLink read() {
    try {
      last = links.read(inputs.name(), call.cancellation());
    } catch (ApiException e) {
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
        if (!health().healthy()) {
          throw ApiException.of(Kind.INVALID, "the link did not stay healthy");
        }
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The last status line: what came of the wait. */
  void tellResult() {
    boolean waits = !inputs.pair().connects() && !health().healthy() && !health().inError();
    call.log()
        .result(
            waits
                ? "ready for the link on %s to connect".formatted(inputs.remote().id())
                : health().sentence());
  }

  /** Says which background tasks do not run, and why. */
  void taskWarnings() {
    health().taskErrors().forEach(call.log()::warn);
  }
}
