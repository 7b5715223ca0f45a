package com.kafkalinks.adapter;

/** What can be done to mirror topics; see {@link MirrorTopics#act}. */
public enum MirrorAction {
  /** Pause copying. */
  PAUSE("pause"),
  /** Go on copying after a pause. */
  RESUME("resume"),
  /** Stop mirroring once all records, settings and consumer offsets are copied. */
  PROMOTE("promote"),
  /** Stop mirroring at once; what was not copied is missing. */
  FAILOVER("failover"),
  /** Promote, and make the former source topic a mirror topic of this one (bidirectional links). */
  REVERSE_AND_START("reverse-and-start-mirror"),
  /** As {@link #REVERSE_AND_START}, leaving the new mirror topic paused. */
  REVERSE_AND_PAUSE("reverse-and-pause-mirror"),
  /**
   * Cut the ordinary topic on this cluster back to where the topic on the remote cluster took over,
   * and mirror from that one (bidirectional links). Records beyond are lost.
   */
  TRUNCATE_AND_RESTORE("truncate-and-restore");

  private final String path;

  MirrorAction(String path) {
    this.path = path;
  }

  /** The last part of the action's path, behind {@code mirrors:}. */
  public String path() {
    return path;
  }
}
