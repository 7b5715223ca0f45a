package com.kafkalinks.simulator.kafka.copy;

import com.kafkalinks.simulator.model.Replica;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;

/** A thread that copies one topic. What goes wrong is tried again until it has other orders. */
final class KafkaReplica implements Replica {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String name;
  private final TopicCopy copy;
  private final CountDownLatch ended = new CountDownLatch(1);
  private Orders orders = new Orders(Task.REST, Map.of(), 0, Map.of());
  private String complaint = "";

  /** Rests until it has orders. */
  KafkaReplica(String name, TopicCopy copy) {
    this.name = name;
    this.copy = copy;
    Thread thread = new Thread(this::run, "copy " + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** What comes to the source after this is copied by these orders, not by those before. */
  @Override
  public void follow(Orders next) {
    synchronized (this) {
      if (orders.task() == Task.STOP || orders.equals(next)) {
        return;
      }
      orders = next;
      notifyAll();
    }
    copy.wakeUp();
  }

  private synchronized boolean areCurrent(Orders some) {
    return orders.equals(some);
  }

  @Override
  public Progress progress() {
    boolean over = ended.getCount() == 0; // before the positions, which stay from then on
    return new Progress(copy.topicId(), copy.positions(), over);
  }

  /** Where a consumer goes on in the copy; negative if nothing is known of the partition. */
  long translate(int partition, long offset) {
    return copy.translate(partition, offset);
  }

  /** Ends it, and waits until it has ended, but not longer than this. */
  void end(Duration patience) throws InterruptedException {
    stop();
    ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try (copy) {
      for (Orders now = next(); now.task() != Task.STOP; now = next()) {
        boolean complete = advance(now);
        if (complete && now.task() == Task.FINISH) {
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  private synchronized Orders next() throws InterruptedException {
    while (orders.task() == Task.REST) {
      wait();
    }
    return orders;
  }

  /** Copies some of what there is; whether nothing is missing. */
  private boolean advance(Orders now) throws InterruptedException {
    try {
      boolean complete = copy.advance(now, () -> areCurrent(now));
      complain("");
      return complete;
    } catch (WakeupException changed) {
      return false;
    } catch (KafkaException | IllegalStateException | IllegalArgumentException failed) {
      copy.disconnect();
      complain(Messages.reason(failed));
      pause(now);
      return false;
    }
  }

  private void complain(String reason) {
    if (!reason.isEmpty() && !reason.equals(complaint)) {
      Messages.stuck(name, reason);
    } else if (reason.isEmpty() && !complaint.isEmpty()) {
      Messages.unstuck(name);
    }
    complaint = reason;
  }

  /** Waits before the same is tried again. */
  private synchronized void pause(Orders failed) throws InterruptedException {
    long end = System.nanoTime() + PAUSE.toNanos();
    long left = PAUSE.toMillis();
    while (orders.equals(failed) && left > 0) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }
}
