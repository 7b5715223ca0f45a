package com.kafkalinks.provider.mirror;

/** The next step on the way from what a mirror topic is to what a program wants of it. */
enum Step {
  /** It is as wanted. */
  DONE,
  /** Nothing can be done from here: the user is warned, with the error and its cure. */
  WARN,
  /** It changes by itself: look again. */
  WAIT,
  /** Create the mirror topic. */
  CREATE,
  /** Pause mirroring. */
  PAUSE,
  /** Resume mirroring. */
  RESUME,
  /** Stop mirroring once everything is copied. */
  PROMOTE,
  /** Stop mirroring at once. */
  FAIL_OVER,
  /** There is no way from here. */
  REFUSE
}
