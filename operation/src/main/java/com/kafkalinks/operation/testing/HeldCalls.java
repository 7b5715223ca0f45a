package com.kafkalinks.operation.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Who awaits an answer and which answers a server holds up. Where each caller's answer is held up,
 * nothing happens until time passes.
 */
final class HeldCalls {
  private final List<Caller> callers = new ArrayList<>();
  private final Map<HeldCall, Long> pauses = new LinkedHashMap<>();
  private final Set<HeldCall> resumed = new HashSet<>();
  private final Set<HeldCall> abandoned = Collections.newSetFromMap(new WeakHashMap<>());

  /** Somebody who awaits an answer, up to this moment. */
  static final class Caller {
    private final long limit;

    private Caller(long limit) {
      this.limit = limit;
    }
  }

  synchronized Caller awaits(long limit) {
    Caller caller = new Caller(limit);
    callers.add(caller);
    return caller;
  }

  synchronized void done(Caller caller) {
    callers.remove(caller);
  }

  /** A caller gave up: nobody awaits the answer any more that has been held up the longest. */
  synchronized void gaveUp() {
    pauses.keySet().stream()
        .filter(call -> !abandoned.contains(call))
        .findFirst()
        .ifPresent(abandoned::add);
  }

  /** The next moment at which something happens, if the answers of all callers are held up. */
  synchronized OptionalLong nextEvent() {
    long held = pauses.keySet().stream().filter(call -> !abandoned.contains(call)).count();
    if (held < callers.size() || !resumed.isEmpty()) {
      return OptionalLong.empty();
    }
    LongStream limits = callers.stream().mapToLong(caller -> caller.limit);
    LongStream ends = pauses.values().stream().mapToLong(end -> end);
    return LongStream.concat(limits, ends).min();
  }

  synchronized void timePassed() {
    notifyAll();
  }

  /** Blocks until the clock shows this moment. */
  synchronized void pause(HeldCall call, long end, LongSupplier clock) throws InterruptedException {
    pauses.put(call, end);
    resumed.remove(call);
    notifyAll();
    try {
      while (clock.getAsLong() < end) {
        wait();
      }
    } finally {
      pauses.remove(call);
      resumed.add(call);
    }
  }

  synchronized void finished(HeldCall call) {
    resumed.remove(call);
    notifyAll();
  }

  /** Blocks while a server works on a call whose pause is over. */
  synchronized void settle() {
    long stuck = System.nanoTime() + ManualTime.STUCK.toNanos();
    try {
      while (!resumed.isEmpty() && System.nanoTime() < stuck) {
        wait(ManualTime.STUCK.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
