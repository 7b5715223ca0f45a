package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Empty;
import com.kafkalinks.simulator.fault.Effect;
import com.kafkalinks.simulator.fault.Effects;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Something that ends a verb in the middle of a request.
 *
 * @param kind what it is
 * @param step at which request, the first being 1
 * @param carriedOut whether the API has done by then what the request asks
 */
record Interruption(Kind kind, int step, boolean carriedOut) {
  enum Kind {
    /** The plugin dies: the engine hears nothing of it any more, and keeps what it had. */
    KILL,
    /** The engine asks to stop, and keeps what it is told. */
    CANCEL
  }

  /** Does something with it in the way; afterwards there is a fresh plugin. */
  Step during(Lab lab, Stack stack, Supplier<Step> work) {
    AtomicBoolean came = new AtomicBoolean();
    CountDownLatch over = new CountDownLatch(1);
    Effect cut = carriedOut ? Effects.resetAfter() : Effects.resetBefore();
    Effect end =
        (call, next) -> {
          came.set(true);
          if (kind == Kind.CANCEL) {
            cancel(lab);
          }
          try {
            return cut.apply(call, next);
          } finally {
            over.countDown();
          }
        };
    lab.simulator.addFault(new Fault(Operation.ANY, Occurrence.nth(step), end));
    if (kind == Kind.KILL) {
      Occurrence later = (count, random) -> count > step;
      lab.simulator.addFault(new Fault(Operation.ANY, later, Effects.resetBefore()));
    }
    Step seen = kind == Kind.KILL ? stack.dying(work, came::get) : work.get();
    if (came.get()) {
      await(over);
    }
    lab.simulator.clearFaults();
    lab.restart(rest -> rest);
    return seen;
  }

  /** A cancelled verb may end before the API has carried out its last request. */
  private static void await(CountDownLatch over) {
    try {
      assertTrue(over.await(1, TimeUnit.MINUTES), "the request never ended");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("CheckReturnValue") // nothing to see in an empty answer
  private static void cancel(Lab lab) {
    lab.plugin().calls().cancel(Empty.getDefaultInstance());
  }
}
