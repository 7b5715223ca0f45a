package com.kafkalinks.adapter;

/** What can be asked of mirror topics, on the cluster that has them. */
public enum MirrorAction {
  /** Stop copying until {@link #RESUME}. */
  PAUSE("pause"),
  /** Copy again. */
  RESUME("resume"),
  /** Become an ordinary topic once everything is copied; needs the source cluster. */
  PROMOTE("promote"),
  /** Become an ordinary topic at once; records not yet copied are missing. */
  FAILOVER("failover"),
  /** Swap the roles with the source topic and mirror the other way; bidirectional links only. */
  REVERSE_AND_START("reverse-and-start-mirror"),
  /** As {@link #REVERSE_AND_START}; the new mirror stays paused until it is resumed. */
  REVERSE_AND_PAUSE("reverse-and-pause-mirror"),
  /**
   * Cut the topic of the former source back to where its mirror stopped and mirror from there;
   * bidirectional links only. Loses the records that are cut off. The topics named need not be
   * mirror topics yet.
   */
  TRUNCATE_AND_RESTORE("truncate-and-restore");

  private final String verb;

  MirrorAction(String verb) {
    this.verb = verb;
  }

  /** The API's word for it, as in the path. */
  public String verb() {
    return verb;
  }

  /** Whether asking twice does no harm. */
  public boolean repeatable() {
    return this == PAUSE || this == RESUME;
  }

  /** Whether a mirror topic of this status shows that the action was accepted. */
  public boolean begunIn(MirrorStatus status) {
    return switch (this) {
      case PAUSE -> status == MirrorStatus.PAUSED;
      case RESUME -> status == MirrorStatus.ACTIVE;
      case PROMOTE, FAILOVER, REVERSE_AND_START, REVERSE_AND_PAUSE ->
          switch (status) {
            case PENDING_STOPPED, STOPPED, PENDING_SYNCHRONIZE -> true;
            default -> false;
          };
      case TRUNCATE_AND_RESTORE ->
          switch (status) {
            case PENDING_SETUP_FOR_RESTORE, PENDING_RESTORE, ACTIVE -> true;
            default -> false;
          };
    };
  }
}
