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
 * A mirror topic of a running simulator, seen and changed without the API. Except {@link
 * #setStatus} every method throws {@link java.util.NoSuchElementException} if it isn't there. Its
 * records are those of {@link SimulatedCluster#topic}.
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

  /** Its own status, without regard to the health of its link. */
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
   * Gives it another status; adds it, with a source topic if there is none, if it isn't there. From
   * ACTIVE, PAUSED and STOPPED it lives on as mirrors do, any other status stays until a client's
   * action changes it.
   */
  public void setStatus(String status) {
    change(() -> backdoor.setMirror(name, MirrorStatus.valueOf(status)));
  }

  /** From now on it is FAILED, with this value of {@code mirror_topic_error}. */
  public void fail(String error) {
    change(() -> backdoor.mirror(name).fail(error, world.now()));
  }

  /**
   * From now on every partition says that it lags so many records behind, whatever is true. A
   * promote waits until it is released. A negative one is what a restarted broker says.
   */
  public void forceLag(long recordsOfEachPartition) {
    change(() -> backdoor.mirror(name).copying().forceLag(recordsOfEachPartition));
  }

  /** The lag is the truth again. */
  public void releaseLag() {
    change(() -> backdoor.mirror(name).copying().forceLag(null));
  }

  /** From now on it copies nothing, although it says that it does: its lag grows. */
  public void stall() {
    change(() -> backdoor.mirror(name).copying().stall(true));
  }

  /** It copies again. */
  public void unstall() {
    change(() -> backdoor.mirror(name).copying().stall(false));
  }

  /** Adds an entry to {@code mirror_state_transition_errors}. */
  public void addTransitionError(String code, String message) {
    change(() -> backdoor.mirror(name).transitionErrors().add(new TaskError(code, message)));
  }

  /** Its state transition errors are its own again. */
  public void clearTransitionErrors() {
    change(() -> backdoor.mirror(name).transitionErrors().clear());
  }

  /** Removes it and its topic without a trace. */
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
