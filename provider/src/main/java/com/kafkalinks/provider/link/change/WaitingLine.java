package com.kafkalinks.provider.link.change;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.provider.link.model.LinkHealth;
import com.kafkalinks.pulumi.resource.Call;
import java.time.Duration;

/**
 * What users see while a link becomes healthy: a line where something changes and every half minute
 * (a log without a terminal prints each), and advice as soon as an error lasts.
 */
final class WaitingLine implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration LASTING = Duration.ofSeconds(10);

  private final Call call;
  private final String link;
  private String said = "";
  private boolean advised;
  private Cancellation pause;
  private Cancellation unchanged;

  WaitingLine(Call call, String link) {
    this.call = call;
    this.link = link;
    this.pause = call.cancellation().within(PAUSE);
    this.unchanged = call.cancellation().within(LASTING);
  }

  void tell(LinkHealth health) {
    boolean changed = !health.sentence().equals(said);
    if (changed) {
      said = health.sentence();
      unchanged.close();
      unchanged = call.cancellation().within(LASTING);
    }
    if (changed || pause.remaining().isZero()) {
      pause.close();
      pause = call.cancellation().within(PAUSE);
      call.log()
          .status("waiting until the link is healthy: %s; %s left".formatted(said, timeLeft()));
    }
    advise(health);
  }

  private void advise(LinkHealth health) {
    if (!advised && health.connectionError() && unchanged.remaining().isZero()) {
      advised = true;
      call.log().info("%s is not healthy yet: %s".formatted(link, health.diagnosis()));
    }
  }

  private String timeLeft() {
    long seconds = call.cancellation().remaining().toSeconds();
    return seconds < 60 ? seconds + " s" : "%d min %d s".formatted(seconds / 60, seconds % 60);
  }

  @Override
  public void close() {
    pause.close();
    unchanged.close();
  }
}
