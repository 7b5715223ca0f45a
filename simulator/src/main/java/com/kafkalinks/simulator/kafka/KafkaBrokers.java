package com.kafkalinks.simulator.kafka;

import com.kafkalinks.simulator.model.Brokers;
import com.kafkalinks.simulator.model.Contact;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks real brokers with the settings of links, and remembers the answers for a moment. */
public final class KafkaBrokers implements Brokers {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int REMEMBERED = 64;

  private final Map<Map<String, String>, Watch> watches =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, Watch> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Override
  public Contact contact(Map<String, String> settings) {
    Watch watch;
    synchronized (watches) {
      watch = watches.computeIfAbsent(Map.copyOf(settings), Watch::new);
    }
    return watch.latest();
  }

  /** The answers to one client: only the first is waited for. */
  private static final class Watch {
    private final KafkaLook look;
    private CompletableFuture<Contact> next;
    private Contact latest;
    private long time;

    Watch(Map<String, String> settings) {
      look = new KafkaLook(settings);
    }

    synchronized Contact latest() {
      if (latest == null) {
        take(look.now());
      } else if (next != null && next.isDone()) {
        take(next.join());
        next = null;
      } else if (next == null && System.nanoTime() - time > FRESH.toNanos()) {
        next = CompletableFuture.supplyAsync(look::now);
      }
      return latest;
    }

    private void take(Contact contact) {
      latest = contact;
      time = System.nanoTime();
    }
  }
}
