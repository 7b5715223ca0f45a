package com.kafkalinks.provider.cluster;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One operation on a resource of a cluster, and the ways in which it ends early.
 *
 * @param doing for example {@code updating}
 * @param what the resource in a sentence, for example {@code cluster link "orders" on lkc-1}
 * @param id the resource's id in Pulumi
 * @param call the engine's request
 */
public record Operation(String doing, String what, String id, Call call) {

  /**
   * Runs a step that changes nothing where it fails.
   *
   * @throws Refused if it fails
   */
  public <T> T refusing(Supplier<T> step) {
    try {
      return step.get();
    } catch (OperationException e) {
      throw refused(e);
    }
  }

  /** Nothing changed: what went wrong, and what to do next. */
  public Refused refused(OperationException failure) {
    return refused(failure, Advice.sentence(failure));
  }

  /** As {@link #refused(OperationException)}, in a sentence of the operation's own. */
  public Refused refused(OperationException failure, String sentence) {
    return new Refused(
        FailedOperation.reason(failure), "%s %s: %s".formatted(doing, what, sentence), failure);
  }

  /** Nothing changed, because the operation itself sees that it must not go on. */
  public Refused refused(Reason reason, String sentence) {
    return new Refused(reason, "%s %s: %s".formatted(doing, what, sentence));
  }

  /** Something changed, and the resource is not as it should be: the next update comes back. */
  public NotReady notReady(Value inputs, Value state, String sentence) {
    return new NotReady(new Live(id, inputs, state), List.of(sentence));
  }

  /** Looks at the resource once more after a failure, also where the time is over; not for long. */
  public <T> Optional<T> lastLook(Duration atMost, Function<Cancellation, T> look) {
    try (Cancellation moment = call.cancellation().allowance(atMost)) {
      return Optional.of(look.apply(moment));
    } catch (OperationException e) {
      return Optional.empty();
    }
  }
}
