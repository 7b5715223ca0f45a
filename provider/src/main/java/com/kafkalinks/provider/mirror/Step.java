package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.MirrorAction;
import java.util.Optional;

/** The next step on the way from what a mirror topic is to what a program wants of it. */
enum Step {
  /** It is as wanted. */
  DONE,
  /** Nothing can be done from here: the user is warned, with the error and its cure. */
  WARN,
  /** It changes by itself: look again. */
  WAIT,
  /** Pause mirroring. */
  PAUSE(MirrorAction.PAUSE, "pausing"),
  /** Resume mirroring. */
  RESUME(MirrorAction.RESUME, "resuming"),
  /** Stop mirroring once everything is copied. */
  PROMOTE(MirrorAction.PROMOTE, "promoting"),
  /** Stop mirroring at once. */
  FAIL_OVER(MirrorAction.FAILOVER, "failing over"),
  /** There is no way from here. */
  REFUSE;

  private final MirrorAction action;
  private final String doing;

  Step() {
    this(null, "changing");
  }

  Step(MirrorAction action, String doing) {
    this.action = action;
    this.doing = doing;
  }

  /** The request that carries the step out; empty where nothing is sent. */
  Optional<MirrorAction> action() {
    return Optional.ofNullable(action);
  }

  /** What is being done, as the beginning of a sentence. */
  String doing() {
    return doing;
  }
}
