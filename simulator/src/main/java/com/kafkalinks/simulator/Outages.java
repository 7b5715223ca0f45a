package com.kafkalinks.simulator;

import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Outage;
import com.kafkalinks.simulator.model.World;
import com.kafkalinks.simulator.rest.Api;
import java.util.Optional;

/** Stops calls to clusters that are down. */
final class Outages {
  private final World world;
  private final Api api;

  Outages(World world, Api api) {
    this.world = world;
    this.api = api;
  }

  /** Whether the called cluster is up. For a silent cluster this blocks until the outage ends. */
  boolean serve(Call call) {
    Optional<Cluster> called = api.cluster(call);
    synchronized (world) {
      boolean served = called.map(Cluster::outage).orElse(Outage.NONE).isServing();
      try {
        while (called.filter(cluster -> cluster.outage() == Outage.SILENT).isPresent()) {
          world.wait();
        }
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
      return served;
    }
  }
}
