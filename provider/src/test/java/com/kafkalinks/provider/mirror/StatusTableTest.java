package com.kafkalinks.provider.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.adapter.MirrorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTableTest {
  @ParameterizedTest
  @CsvSource({
    "ACTIVE,             DONE,   PAUSE,  PROMOTE, FAIL_OVER",
    "PAUSED,             RESUME, DONE,   PROMOTE, FAIL_OVER",
    "FAILED,             WARN,   WARN,   REFUSE,  FAIL_OVER",
    "LINK_FAILED,        WARN,   WARN,   REFUSE,  FAIL_OVER",
    "SOURCE_UNAVAILABLE, WARN,   WARN,   REFUSE,  FAIL_OVER",
    "LINK_PAUSED,        WARN,   WARN,   PROMOTE, FAIL_OVER",
    "PENDING_STOPPED,    WAIT,   WAIT,   WAIT,    FAIL_OVER",
    "PENDING_MIRROR,     WAIT,   WAIT,   WAIT,    FAIL_OVER",
    "PENDING_RESTORE,    WAIT,   WAIT,   WAIT,    FAIL_OVER",
    "UNKNOWN,            WAIT,   WAIT,   WAIT,    FAIL_OVER",
    "STOPPED,            REFUSE, REFUSE, DONE,    DONE",
  })
  void everyStatusHasANextStep(
      MirrorStatus status, Step active, Step paused, Step promoted, Step failedOver) {
    LiveStatus live = LiveStatus.of(status, false);
    assertEquals(active, live.towards(WantedStatus.ACTIVE));
    assertEquals(paused, live.towards(WantedStatus.PAUSED));
    assertEquals(promoted, live.towards(WantedStatus.PROMOTED));
    assertEquals(failedOver, live.towards(WantedStatus.FAILED_OVER));
  }

  @Test
  void pausedMirrorTopicsOfAPausedLinkAreNotResumed() {
    assertEquals(LiveStatus.LINK_PAUSED, LiveStatus.of(MirrorStatus.PAUSED, true));
  }
}
