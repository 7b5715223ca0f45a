package com.kafkalinks.simulator;

import com.kafkalinks.simulator.model.Backdoor;
import com.kafkalinks.simulator.model.Mirror;
import com.kafkalinks.simulator.model.MirrorStatus;
import com.kafkalinks.simulator.model.PartitionLag;
import com.kafkalinks.simulator.model.TaskError;
import com.kafkalinks.simulator.model.World;
import java.time.Instant;
import java.util.function.Function;

/**
 * A mirror topic of a running simulator, inspected and changed without the API. Except {@link
 * #setStatus}, every method throws {@link java.util.NoSuchElementException} if it doesn't exist.
 * Its records are those of {@link SimulatedCluster#topic}.
 */
public final class SimulatedMirror {
  private final World world;
  private final Backdoor backdoor;
  private final String name;

  SimulatedMirror(World world, Backdoor backdoor, String name) {
    this.world = world;
    this.backdoor = backdoor;
    this.name = name;
  }

  /** Its own status, regardless of the health of its link. */
  public String status() {
    return read(mirror -> mirror.status().name());
  }

  /** The value of {@code mirror_topic_error}. */
  public String error() {
    return read(Mirror::error);
  }

  /** When the last change of status happened. */
  public Instant stateTime() {
    return read(Mirror::since);
  }

  /** The sum of the lags of all partitions. */
  public long lag() {
    return read(mirror -> mirror.lags().stream().mapToLong(PartitionLag::lag).sum());
  }

  /**
   * Changes its status. If it doesn't exist, it is added, together with a missing source topic.
   * After ACTIVE, PAUSED and STOPPED it behaves like any mirror topic; any other status stays until
   * a client's action changes it.
   */
  public void setStatus(String status) {
    change(() -> backdoor.setMirror(name, MirrorStatus.valueOf(status)));
  }

  /** Makes it FAILED, with this value of {@code mirror_topic_error}. */
  public void fail(String error) {
    change(() -> backdoor.mirror(name).fail(error, world.now()));
  }

  /**
   * Overrides the lag that every partition reports. A promote waits until {@link #releaseLag}. A
   * restarted broker reports a negative lag.
   */
  public void forceLag(long recordsOfEachPartition) {
    change(() -> backdoor.mirror(name).copying().forceLag(recordsOfEachPartition));
  }

  /** Makes it report its real lag again. */
  public void releaseLag() {
    change(() -> backdoor.mirror(name).copying().forceLag(null));
  }

  /** Stops copying without a change of status, so that its lag grows. */
  public void stall() {
    change(() -> backdoor.mirror(name).copying().stall(true));
  }

  /** Copies again. */
  public void unstall() {
    change(() -> backdoor.mirror(name).copying().stall(false));
  }

  /** Makes it refuse every action, in its row of the answer, with code 400 and this message. */
  public void refuseActions(String message) {
    change(() -> backdoor.mirror(name).refuse(message));
  }

  /** Ends {@link #refuseActions}. */
  public void acceptActions() {
    change(() -> backdoor.mirror(name).refuse(null));
  }

  /** Adds an entry to {@code mirror_state_transition_errors}. */
  public void addTransitionError(String code, String message) {
    change(() -> backdoor.mirror(name).transitionErrors().add(new TaskError(code, message)));
  }

  /** Removes the added state transition errors. */
  public void clearTransitionErrors() {
    change(() -> backdoor.mirror(name).transitionErrors().clear());
  }

  /** Removes it and its topic at once. */
  public void remove() {
    change(() -> backdoor.removeMirror(name));
  }

  private <T> T read(Function<Mirror, T> question) {
    synchronized (world) {
      world.settle();
      return question.apply(backdoor.mirror(name));
    }
  }

  private void change(Runnable change) {
    synchronized (world) {
      world.change(change);
    }
  }
}
