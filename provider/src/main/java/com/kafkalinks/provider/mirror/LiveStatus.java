package com.kafkalinks.provider.mirror;

import static com.kafkalinks.provider.mirror.Step.DONE;
import static com.kafkalinks.provider.mirror.Step.FAIL_OVER;
import static com.kafkalinks.provider.mirror.Step.PAUSE;
import static com.kafkalinks.provider.mirror.Step.PROMOTE;
import static com.kafkalinks.provider.mirror.Step.REFUSE;
import static com.kafkalinks.provider.mirror.Step.RESUME;
import static com.kafkalinks.provider.mirror.Step.WAIT;
import static com.kafkalinks.provider.mirror.Step.WARN;

import com.kafkalinks.adapter.MirrorStatus;

/**
 * What a mirror topic is, each with the next step to what may be wanted of it. The table of states
 * in the documentation is this one.
 */
enum LiveStatus {
  // wanted:         ACTIVE  PAUSED  PROMOTED FAILED_OVER
  ACTIVE(DONE, PAUSE, PROMOTE, FAIL_OVER),
  PAUSED(RESUME, DONE, PROMOTE, FAIL_OVER),
  /** FAILED, LINK_FAILED and SOURCE_UNAVAILABLE: a promote could never copy the rest. */
  BROKEN(WARN, WARN, REFUSE, FAIL_OVER),
  LINK_PAUSED(WARN, WARN, PROMOTE, FAIL_OVER),
  /** A promote or failover is under way; a failover ends a promote that hangs. */
  PENDING_STOPPED(WAIT, WAIT, WAIT, FAIL_OVER),
  /** Any other transition, and a status that is not known to this version. */
  PENDING(WAIT, WAIT, WAIT, FAIL_OVER),
  /** An ordinary topic now, which cannot mirror again. */
  STOPPED(REFUSE, REFUSE, DONE, DONE);

  private final Step active;
  private final Step paused;
  private final Step promoted;
  private final Step failedOver;

  LiveStatus(Step active, Step paused, Step promoted, Step failedOver) {
    this.active = active;
    this.paused = paused;
    this.promoted = promoted;
    this.failedOver = failedOver;
  }

  /** The next step from here to what is wanted. */
  Step towards(WantedStatus wanted) {
    return switch (wanted) {
      case ACTIVE -> active;
      case PAUSED -> paused;
      case PROMOTED -> promoted;
      case FAILED_OVER -> failedOver;
    };
  }

  /**
   * What the server's word means.
   *
   * @param linkPaused whether the link has {@code cluster.link.paused}: some servers show the
   *     mirror topics of such a link as {@code PAUSED}
   */
  static LiveStatus of(MirrorStatus status, boolean linkPaused) {
    return switch (status) {
      case ACTIVE -> ACTIVE;
      case PAUSED -> linkPaused ? LINK_PAUSED : PAUSED;
      case FAILED, LINK_FAILED, SOURCE_UNAVAILABLE -> BROKEN;
      case LINK_PAUSED -> LINK_PAUSED;
      case PENDING_STOPPED -> PENDING_STOPPED;
      case STOPPED -> STOPPED;
      case PENDING_MIRROR,
          PENDING_SYNCHRONIZE,
          PENDING_SETUP_FOR_RESTORE,
          PENDING_RESTORE,
          UNKNOWN ->
          PENDING;
    };
  }
}
