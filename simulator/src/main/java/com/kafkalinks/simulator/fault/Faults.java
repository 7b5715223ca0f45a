package com.kafkalinks.simulator.fault;

import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.http.Handler;
import com.kafkalinks.simulator.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The faults that are planned, and how many calls each has seen. */
public final class Faults {
  private final Random random;
  private final List<Planned> planned = new ArrayList<>();

  /** No faults yet; what happens by chance follows from the seed. */
  public Faults(long seed) {
    this.random = new Random(seed);
  }

  /** Plans one more; of two that hit the same call the first is the outer one. */
  public synchronized void add(Fault fault) {
    planned.add(new Planned(fault));
  }

  /** Plans nothing any more. */
  public synchronized void clear() {
    planned.clear();
  }

  /** Answers the call through the faults that hit it. */
  public Reply around(Operation operation, Call call, Handler api) {
    Handler handler = api;
    List<Effect> hitting = hitting(operation);
    for (int i = hitting.size() - 1; i >= 0; i--) {
      Effect effect = hitting.get(i);
      Handler inner = handler;
      handler = through -> effect.apply(through, inner);
    }
    return handler.handle(call);
  }

  private synchronized List<Effect> hitting(Operation operation) {
    return planned.stream()
        .filter(plan -> plan.fault.operation().covers(operation))
        .filter(plan -> plan.fault.occurrence().hits(++plan.seen, random))
        .map(plan -> plan.fault.effect())
        .toList();
  }

  private static final class Planned {
    private final Fault fault;
    private int seen;

    Planned(Fault fault) {
      this.fault = fault;
    }
  }
}
