package com.kafkalinks.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that a broker can listen on, and can come back to after a stop: below those that Linux
 * (from 32768 on) and others (from 49152 on) give to clients and to servers without a port.
 */
final class FreePorts {
  private static final int FIRST = 10_000;
  private static final int END = 32_000;

  private FreePorts() {}

  static List<Integer> take(int count) {
    return ThreadLocalRandom.current()
        .ints(FIRST, END)
        .distinct()
        .filter(FreePorts::isFree)
        .limit(count)
        .boxed()
        .toList();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
