package com.kafkalinks.adapter.rest;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that the answers of one call may take, all pages of a list together; all calls of a
 * connector share what there is.
 */
final class Room implements AutoCloseable {
  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_BYTES_OF_ALL = 256 << 20;

  private final Shared shared;
  private long taken;
  private boolean closed;

  private Room(Shared shared) {
    this.shared = shared;
  }

  /**
   * What all calls share.
   *
   * @param most bytes of one call
   * @param mostOfAll bytes of all calls
   */
  record Shared(long most, long mostOfAll, AtomicLong used) {
    Shared(long most, long mostOfAll) {
      this(most, mostOfAll, new AtomicLong());
    }

    /** Shares of the heap: an answer takes several times its bytes once it is read. */
    static Shared ofHeap(long heap) {
      return new Shared(Math.min(MOST_BYTES, heap / 16), Math.min(MOST_BYTES_OF_ALL, heap / 8));
    }

    Room open() {
      return new Room(this);
    }
  }

  /** No room is left. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean alone;

    private Full(boolean alone) {
      super("no room is left for the answer", null, false, false);
      this.alone = alone;
    }

    /** Whether the answer is too large by itself; else there are too many at once. */
    boolean alone() {
      return alone;
    }
  }

  /**
   * Takes room.
   *
   * @throws Full if there is none
   */
  synchronized void take(long bytes) {
    if (taken + bytes > shared.most) {
      throw new Full(true);
    }
    if (closed || shared.used.addAndGet(bytes) > shared.mostOfAll) {
      shared.used.addAndGet(closed ? 0 : -bytes);
      throw new Full(false);
    }
    taken += bytes;
  }

  /** Gives back what an answer took that is of no use. */
  synchronized void give(long bytes) {
    if (!closed) {
      taken -= bytes;
      shared.used.addAndGet(-bytes);
    }
  }

  @Override
  public synchronized void close() {
    give(taken);
    closed = true;
  }
}
