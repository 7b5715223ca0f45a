package com.kafkalinks.pulumi.rpc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Ends the process when the engine that started it is gone: a killed engine cannot notify it. */
final class Orphans {
  private static final int CONNECT_MILLIS = 2000;
  private static final int STRIKES = 3;

  private Orphans() {}

  /**
   * Watches the parent process and, where its address is known, the engine's port.
   *
   * @param pause the time between two looks
   * @return done as soon as it is known who the parent is
   */
  static Future<Long> watch(String engineAddress, Duration pause) {
    FutureTask<Long> parent = new FutureTask<>(Orphans::parent);
    Thread watcher = new Thread(() -> run(parent, engineAddress, pause), "orphans");
    watcher.setDaemon(true);
    watcher.start();
    return parent;
  }

  private static void run(FutureTask<Long> first, String engineAddress, Duration pause) {
    first.run();
    try {
      long parent = first.get();
      int strikes = 0;
      while (parent == parent() && strikes < STRIKES) {
        Thread.sleep(pause.toMillis());
        strikes = engineAddress.isEmpty() || answers(engineAddress) ? 0 : strikes + 1;
      }
    } catch (InterruptedException | ExecutionException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  private static long parent() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
  }

  private static boolean answers(String address) {
    int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      int port = Integer.parseInt(address.substring(colon + 1));
      socket.connect(new InetSocketAddress(address.substring(0, colon), port), CONNECT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
