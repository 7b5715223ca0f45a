package com.kafkalinks.provider;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Ends the process when the engine that started it is gone: killed, it tells nobody. */
final class Orphans {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int CONNECT_MILLIS = 2000;
  private static final int STRIKES = 3;

  private Orphans() {}

  /** Watches the parent process and, where its address is known, the engine's port. */
  static void watch(String engineAddress) {
    Thread watcher = new Thread(() -> run(engineAddress), "orphans");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static void run(String engineAddress) {
    try {
      Thread.sleep(PAUSE.toMillis()); // the first calls come first
      long parent = parent();
      int strikes = 0;
      while (parent == parent() && strikes < STRIKES) {
        Thread.sleep(PAUSE.toMillis());
        strikes = engineAddress.isEmpty() || answers(engineAddress) ? 0 : strikes + 1;
      }
    } catch (InterruptedException e) {
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
