package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mirror topic: what it copies, and its own status, whatever the health of its link. */
public final class Mirror {
  private final Topic topic;
  private final String sourceTopic;
  private final Instant visibleFrom;
  private final Copying copying;
  private final List<TaskError> transitionErrors = new ArrayList<>();
  private MirrorStep step;
  private MirrorStatus status;
  private String error = Health.NO_ERROR;
  private Instant since;
  private Instant sourceLostSince;
  private Instant deleted;
  private String refusal;
  private List<PartitionLag> lagsWhenStopped = List.of();

  /** A mirror in the first status of a step. */
  Mirror(Topic topic, Topic source, String sourceTopic, Instant visibleFrom, MirrorStep step) {
    this.topic = topic;
    this.sourceTopic = sourceTopic;
    this.visibleFrom = visibleFrom;
    this.copying = new Copying(topic, source);
    this.step = step;
    go(step.first(), step.begun());
  }

  /** Name of the topic on the cluster that hosts it. */
  public String name() {
    return topic.name();
  }

  /** The topic that it writes to. */
  public Topic topic() {
    return topic;
  }

  /** Name of the topic that it copies. */
  public String sourceTopic() {
    return sourceTopic;
  }

  /** Its own status, whatever the health of the link. */
  public MirrorStatus status() {
    return status;
  }

  /** Value of {@code mirror_topic_error}. */
  public String error() {
    return error;
  }

  /** When the last change of status happened. */
  public Instant since() {
    return since;
  }

  /** Whether nobody has asked anything of it since it was created. */
  public boolean isFresh() {
    return step.action() == null;
  }

  /** How far it is behind, by the last look at the source or, once stopped, at the end. */
  public List<PartitionLag> lags() {
    return isStopped() ? lagsWhenStopped : copying.lags();
  }

  /** Why every action on it is refused; null, which is normal, if none is. */
  String refusal() {
    return refusal;
  }

  /** Refuses every action with this message from now on; null ends that. */
  public void refuse(String message) {
    refusal = message;
  }

  /** Errors of its change of status that a test adds to its own. */
  public List<TaskError> transitionErrors() {
    return transitionErrors;
  }

  /** How its records come to it. */
  public Copying copying() {
    return copying;
  }

  MirrorStep step() {
    return step;
  }

  boolean isStopped() {
    return status == MirrorStatus.STOPPED;
  }

  /** Whether the topic is fed by its link, not a topic of its own. */
  boolean isLive() {
    return !isStopped() && deleted == null;
  }

  /** Whether its status is what a test decided. */
  boolean isForced() {
    return step.action() == null && step.first() == step.end() && status == step.end();
  }

  boolean isVisibleAt(Instant now, Timing timing) {
    return !now.isBefore(visibleFrom) && !isGoneAt(now, timing);
  }

  boolean isGoneAt(Instant now, Timing timing) {
    return deleted != null && !now.isBefore(deleted.plus(timing.goneAfter()));
  }

  void delete(Instant now) {
    deleted = now;
  }

  /** Begins something new; what was going on is over. */
  void begin(MirrorStep next) {
    step = next;
    error = Health.NO_ERROR;
    sourceLostSince = null;
    go(next.first(), next.begun());
  }

  void go(MirrorStatus next, Instant now) {
    if (next == MirrorStatus.STOPPED) {
      lagsWhenStopped = copying.lags();
      copying.release();
    }
    if (next == MirrorStatus.PENDING_RESTORE) {
      step.cuts().forEach(cut -> topic.logs().get(cut.partition()).truncateTo(cut.offset()));
    }
    status = next;
    since = now;
  }

  /** From now on it is FAILED for this reason. */
  public void fail(String reason, Instant now) {
    error = reason;
    go(MirrorStatus.FAILED, now);
  }

  /** Takes note of whether the source is lost; returns since when, or null. */
  Instant loseSource(boolean lost, Instant now) {
    if (!lost) {
      sourceLostSince = null;
    } else if (sourceLostSince == null) {
      sourceLostSince = now;
    }
    return sourceLostSince;
  }
}
