package com.kafkalinks.simulator;

import com.kafkalinks.simulator.model.World;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a world with real brokers go on where nobody sends a request. */
final class Heartbeat implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
  private static final long MILLIS = 500;

  private final World world;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Begins at once. */
  Heartbeat(World world) {
    this.world = world;
    Thread thread = new Thread(this::run, "link-simulator-heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!closed.await(MILLIS, TimeUnit.MILLISECONDS)) {
        beat();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    try {
      synchronized (world) {
        world.settle();
      }
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "the simulator failed", bug);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
