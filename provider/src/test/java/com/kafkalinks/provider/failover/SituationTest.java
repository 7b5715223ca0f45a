package com.kafkalinks.provider.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SituationTest {
  private static final long NOON = 1_700_000_000_000L;

  private static TopicOnCluster topic(String word) {
    return switch (word) {
      case "absent" -> TopicOnCluster.ABSENT;
      case "ordinary" -> TopicOnCluster.ORDINARY;
      case "silent" -> TopicOnCluster.SILENT;
      default -> mirror(word, NOON);
    };
  }

  private static TopicOnCluster mirror(String status, long since) {
    return new TopicOnCluster(true, true, status, "", since, OptionalLong.of(0));
  }

  @ParameterizedTest
  @CsvSource({
    // on the wanted primary, on the other cluster, what it is, planned, forced
    "ordinary,            ACTIVE,                    MIRRORED,          NONE,                  NONE",
    "STOPPED,             ACTIVE,                    MIRRORED,          NONE,                  NONE",
    "ordinary,            PAUSED,                    MIRROR_PAUSED,     RESUME_MIRROR,         RESUME_MIRROR",
    "ordinary,            FAILED,                    MIRROR_BROKEN,     WARN,                  WARN",
    "ordinary,            LINK_FAILED,               MIRROR_BROKEN,     WARN,                  WARN",
    "ordinary,            SOURCE_UNAVAILABLE,        MIRROR_BROKEN,     WARN,                  WARN",
    "ordinary,            LINK_PAUSED,               MIRROR_BROKEN,     WARN,                  WARN",
    "ordinary,            absent,                    NOT_MIRRORED,      CREATE_MIRROR,         CREATE_MIRROR",
    "STOPPED,             absent,                    NOT_MIRRORED,      CREATE_MIRROR,         CREATE_MIRROR",
    "ACTIVE,              ordinary,                  REVERSIBLE,        REVERSE,               FAIL_OVER",
    "ACTIVE,              STOPPED,                   REVERSIBLE,        REVERSE,               FAIL_OVER",
    "ACTIVE,              silent,                    REVERSIBLE,        REVERSE,               FAIL_OVER",
    "PAUSED,              ordinary,                  REVERSIBLE_PAUSED, RESUME_BEFORE_REVERSE, FAIL_OVER",
    "LINK_PAUSED,         ordinary,                  LINK_PAUSED,       REFUSE,                FAIL_OVER",
    "FAILED,              ordinary,                  SOURCE_LOST,       REFUSE,                FAIL_OVER",
    "FAILED,              absent,                    SOURCE_DELETED,    REFUSE,                FAIL_OVER",
    "absent,              FAILED,                    COPY_LEFT,         WARN,                  WARN",
    "absent,              ACTIVE,                    MIRRORED,          NONE,                  NONE",
    "SOURCE_UNAVAILABLE,  silent,                    SOURCE_LOST,       REFUSE,                FAIL_OVER",
    "PENDING_RESTORE,     silent,                    SOURCE_LOST,       REFUSE,                FAIL_OVER",
    "PENDING_STOPPED,     PENDING_MIRROR,            STOPPING,          WAIT,                  FAIL_OVER",
    "PENDING_SYNCHRONIZE, PENDING_MIRROR,            STOPPING,          WAIT,                  FAIL_OVER",
    "PENDING_STOPPED,     silent,                    STOPPING,          WAIT,                  FAIL_OVER",
    "STOPPED,             PENDING_MIRROR,            CHANGING,          WAIT,                  WAIT",
    "STOPPED,             PENDING_SETUP_FOR_RESTORE, CHANGING,          WAIT,                  WAIT",
    "STOPPED,             PENDING_RESTORE,           CHANGING,          WAIT,                  WAIT",
    "PENDING_MIRROR,      PENDING_STOPPED,           CHANGING,          WAIT,                  WAIT",
    "ordinary,            PENDING_STOPPED,           CHANGING,          WAIT,                  WAIT",
    "ordinary,            A_NEWER_WORD,              CHANGING,          WAIT,                  WAIT",
    "ACTIVE,              ACTIVE,                    CHANGING,          WAIT,                  WAIT",
    "STOPPED,             ordinary,                  FAILED_OVER,       RESTORE,               RESTORE",
    "ordinary,            STOPPED,                   FAILED_AWAY,       REFUSE,                REFUSE",
    "STOPPED,             STOPPED,                   UNDECIDED,         REFUSE,                REFUSE",
    "STOPPED,             silent,                    SILENT,            WARN,                  WARN",
    "ordinary,            silent,                    SILENT,            WARN,                  WARN",
    "absent,              ordinary,                  ONLY_ELSEWHERE,    REFUSE,                REFUSE",
    "absent,              silent,                    ONLY_ELSEWHERE,    REFUSE,                REFUSE",
    "ordinary,            ordinary,                  NEVER_MIRRORED,    REFUSE,                REFUSE",
    "absent,              absent,                    NOWHERE,           REFUSE,                REFUSE",
  })
  void everySightHasANextMove(
      String wanted, String other, Situation situation, Move planned, Move forced) {
    Situation seen = new TopicPair(topic(wanted), topic(other)).situation();
    assertEquals(situation, seen);
    assertEquals(planned, seen.next(FailoverMode.PLANNED));
    assertEquals(forced, seen.next(FailoverMode.FORCED));
  }

  @ParameterizedTest
  @CsvSource({
    "60001,  0,      FAILED_OVER",
    "0,      60001,  FAILED_AWAY",
    "60000,  0,      UNDECIDED",
    "0,      60000,  UNDECIDED",
  })
  void theLaterStopTookTheWritesLast(long wanted, long other, Situation situation) {
    TopicPair pair =
        new TopicPair(mirror("STOPPED", NOON + wanted), mirror("STOPPED", NOON + other));
    assertEquals(situation, pair.situation());
  }

  @Test
  void aStopWithoutATimeDecidesNothing() {
    TopicPair pair = new TopicPair(mirror("STOPPED", NOON), mirror("STOPPED", 0));
    assertEquals(Situation.UNDECIDED, pair.situation());
    assertEquals(
        " ('orders' was stopped on lkc-a at 2023-11-14T22:13:20Z, on lkc-b at an unknown time.)",
        pair.stopTimes("orders", "lkc-a", "lkc-b"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedNamesAWayOut(Situation situation) {
    for (FailoverMode mode : FailoverMode.values()) {
      String sentence = situation.sentence("lkc-a", "lkc-b");
      assertFalse(sentence.contains("{"), sentence);
      if (situation.next(mode) == Move.REFUSE) {
        assertTrue(sentence.length() > situation.description().length() + 30, sentence);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyOneSideTakesTheWrites(Situation situation) {
    assertFalse(
        situation.onWanted() && situation != Situation.SILENT && situation.reversed().onWanted());
  }
}
