package com.kafkalinks.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.operation.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class CancellationTest {
  private final ManualTime time = new ManualTime();
  private final Cancellation root = Cancellation.root(time);
  private final List<String> told = new ArrayList<>();

  @Test
  void endsAtItsDeadline() {
    Cancellation child = root.within(Duration.ofSeconds(3));
    child.check();

    time.pass(Duration.ofSeconds(3));

    assertEquals(Duration.ZERO, child.remaining());
    assertTrue(timedOut(child::check));
    assertFalse(child.cancelled());
    root.check();
  }

  @Test
  void endsNoLaterThanItsParent() {
    Cancellation parent = root.within(Duration.ofSeconds(3));

    assertEquals(Duration.ofSeconds(3), parent.within(Duration.ofHours(1)).remaining());
    assertEquals(Duration.ofSeconds(1), parent.within(Duration.ofSeconds(1)).remaining());
  }

  @Test
  void childEndsAloneOrWithItsParent() {
    Cancellation parent = root.within(Duration.ofSeconds(3));
    Cancellation one = parent.child();
    Cancellation other = parent.child();

    one.cancel();

    assertTrue(one.cancelled() && !parent.cancelled() && !other.cancelled());
    assertEquals(parent.remaining(), other.remaining());
    parent.cancel();
    assertTrue(other.cancelled());
  }

  @Test
  void outlivesADeadlineButNoCancelOnAnAllowance() {
    Cancellation parent = root.within(Duration.ofSeconds(3));
    time.pass(Duration.ofSeconds(3));

    Cancellation allowance = parent.allowance(Duration.ofSeconds(1));
    assertEquals(Duration.ofSeconds(1), allowance.remaining());

    root.cancel();
    assertFalse(timedOut(allowance::check));
  }

  @Test
  void bearsTimeoutsOfAnySize() {
    assertTrue(timedOut(() -> root.within(Duration.ofSeconds(-1)).check()));
    assertTrue(root.within(Duration.ofSeconds(Long.MAX_VALUE)).remaining().toDays() >= 365);
  }

  @Test
  void cancelsChildrenAndTellsListenersOnce() {
    Cancellation child = root.within(Duration.ofHours(1));
    child.onCancel(() -> told.add("told"));

    root.cancel();
    root.cancel();

    assertEquals(List.of("told"), told);
    assertFalse(timedOut(child::check));
  }

  @Test
  void tellsALateListenerAtOnce() {
    root.cancel();

    root.onCancel(() -> told.add("told"));

    assertEquals(List.of("told"), told);
  }

  @Test
  void tellsNobodyWhoLeft() {
    root.onCancel(() -> told.add("left")).run();
    Cancellation closed = root.within(Duration.ofHours(1));
    closed.onCancel(() -> told.add("closed"));
    closed.close();

    root.cancel();

    assertEquals(List.of(), told);
  }

  @Test
  void startsChildrenOfACancelledParentCancelled() {
    root.cancel();

    assertFalse(timedOut(() -> root.within(Duration.ofHours(1)).check()));
  }

  @Test
  void sleepsNoLongerThanTheDeadline() {
    Cancellation child = root.within(Duration.ofSeconds(3));

    child.sleep(Duration.ofSeconds(2));
    assertTrue(timedOut(() -> child.sleep(Duration.ofSeconds(2))));

    assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(1)), time.waits());
  }

  @Test
  @Timeout(60)
  void wakesASleeperThatIsCancelled() {
    Cancellation real = Cancellation.root();
    CompletableFuture<Boolean> sleeper =
        CompletableFuture.supplyAsync(() -> timedOut(() -> real.sleep(Duration.ofHours(1))));

    real.cancel();

    assertFalse(sleeper.join());
  }

  @Test
  void keepsTheInterruptOfASleeper() {
    Thread.currentThread().interrupt();

    assertFalse(timedOut(() -> Cancellation.root().sleep(Duration.ofHours(1))));
    assertTrue(Thread.interrupted());
  }

  private static boolean timedOut(Runnable call) {
    return assertThrows(Ended.class, call::run).timedOut();
  }
}
