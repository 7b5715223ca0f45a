package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Lets a plugin that records its own training live through the lives of some links. */
public final class Train {
  private Train() {}

  /**
   * Trains it.
   *
   * @param args the plugin's executable, and {@code http} if TLS is to be left out
   */
  public static void main(String[] args) throws Exception {
    try (Clusters clusters = Clusters.start(Duration.ZERO);
        Engine engine = Engine.start();
        Plugin plugin = Plugin.start(Path.of(args[0]), engine.address())) {
      LifeCycle cycle = new LifeCycle(plugin.calls(), (verb, nanos) -> {});
      cycle.open();
      cycle.live("plain", clusters::link);
      if (args.length == 1) {
        overTls(cycle, clusters);
      }
    }
  }

  private static void overTls(LifeCycle cycle, Clusters clusters) throws IOException {
    try (TlsFront front = TlsFront.before(clusters.simulator().uri())) {
      cycle.live(
          "tls", (name, settings) -> clusters.link(name, settings, front.address(), front.trust()));
    }
  }
}
