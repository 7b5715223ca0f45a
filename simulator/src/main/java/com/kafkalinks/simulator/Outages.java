package com.kafkalinks.simulator;

import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Outage;
import com.kafkalinks.simulator.model.World;
import java.time.Duration;
import java.util.Optional;

/** Stops calls to clusters that are down. */
final class Outages {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final World world;

  Outages(World world) {
    this.world = world;
  }

  /** Whether a cluster is up. */
  boolean isUp(Optional<Cluster> cluster) {
    return outage(cluster).isServing();
  }

  /** Whether the called cluster is up. For a silent cluster this blocks until the outage ends. */
  boolean serve(Call call, Optional<Cluster> cluster) {
    boolean served = isUp(cluster);
    try {
      while (outage(cluster) == Outage.SILENT) {
        call.pause().pass(LOOK);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    return served;
  }

  private Outage outage(Optional<Cluster> cluster) {
    synchronized (world) {
      return cluster.map(Cluster::outage).orElse(Outage.NONE);
    }
  }
}
