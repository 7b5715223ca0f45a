package com.kafkalinks.simulator;

import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Outage;
import com.kafkalinks.simulator.model.World;
import com.kafkalinks.simulator.rest.Api;
import java.time.Duration;

/** Stops calls to clusters that are down. */
final class Outages {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final World world;
  private final Api api;

  Outages(World world, Api api) {
    this.world = world;
    this.api = api;
  }

  /** Whether the called cluster is up. */
  boolean isUp(Call call) {
    return outage(call).isServing();
  }

  /** Whether the called cluster is up. For a silent cluster this blocks until the outage ends. */
  boolean serve(Call call) {
    boolean served = isUp(call);
    try {
      while (outage(call) == Outage.SILENT) {
        call.pause().pass(LOOK);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    return served;
  }

  private Outage outage(Call call) {
    synchronized (world) {
      return api.cluster(call).map(Cluster::outage).orElse(Outage.NONE);
    }
  }
}
