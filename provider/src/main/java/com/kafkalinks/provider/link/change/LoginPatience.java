package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.provider.link.model.LinkHealth;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.pulumi.resource.Call;
import java.time.Duration;

/**
 * How long a login that was just changed may be refused. The server tries it again at each check of
 * the link's availability, so what it refuses for longer than that, it refuses.
 */
final class LoginPatience implements AutoCloseable {
  private static final String CHECK_INTERVAL = "availability.check.ms";
  private static final Duration USUAL = Duration.ofMinutes(1);
  private static final Duration MARGIN = Duration.ofSeconds(15);

  private final Call call;
  private final Duration patience;
  private Cancellation refusedFor;

  private LoginPatience(Call call, Duration patience) {
    this.call = call;
    this.patience = patience;
  }

  /** For a login that was not changed now: as long as the operation has. */
  static LoginPatience endless(Call call) {
    return new LoginPatience(call, Duration.ZERO);
  }

  /** For a login that was changed, on a link with these settings. */
  static LoginPatience afterChange(Call call, LiveSettings settings) {
    String interval = settings.value(CHECK_INTERVAL);
    Duration check =
        interval.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(interval)) : USUAL;
    return new LoginPatience(call, (check.compareTo(USUAL) < 0 ? USUAL : check).plus(MARGIN));
  }

  /**
   * Looks at the link.
   *
   * @throws ApiException {@code INVALID} if the login has been refused for too long
   */
  void look(LinkHealth health) {
    if (patience.isZero()) {
      return;
    }
    if (!health.loginRefused()) {
      close();
      refusedFor = null;
    } else if (refusedFor == null) {
      refusedFor = call.cancellation().within(patience);
    } else if (refusedFor.remaining().isZero() && !call.cancellation().remaining().isZero()) {
      throw ApiException.of(
          Kind.INVALID,
          "the remote cluster has refused the new login for %d s".formatted(patience.toSeconds()));
    }
  }

  @Override
  public void close() {
    if (refusedFor != null) {
      refusedFor.close();
    }
  }
}
