package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.stream.Stream;

/** What a user does to a mirror topic, what was there before, and what must be true in the end. */
enum MirrorVerb {
  CREATE("", "ACTIVE"),
  CREATE_PAUSED("", "PAUSED"),
  PAUSE("ACTIVE", "PAUSED"),
  RESUME("PAUSED", "ACTIVE"),
  PROMOTE("ACTIVE", "PROMOTED"),
  FAIL_OVER("ACTIVE", "FAILED_OVER"),
  SETTINGS("ACTIVE", "ACTIVE"),
  DELETE("ACTIVE", ""),
  KEEP("PROMOTED", ""),
  DELETE_PROMOTED("PROMOTED", ""),
  /** A refresh of a mirror topic that somebody paused. */
  REFRESH("ACTIVE", "PAUSED"),
  /** A refresh of a mirror topic that somebody deleted. */
  MISS("ACTIVE", "");

  private static final String SETTING = "retention.ms";
  private static final String KEPT = "86400000";
  private static final int RECORDS = 500;

  private final String before;
  private final String after;

  MirrorVerb(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** Those that change something. */
  static Stream<MirrorVerb> changes() {
    return Stream.of(values()).filter(verb -> !verb.refreshes());
  }

  /** Whether it destroys the resource. */
  boolean destroys() {
    return after.isEmpty() && !refreshes();
  }

  private boolean refreshes() {
    return this == REFRESH || this == MISS;
  }

  /** Brings about what is there before. */
  void prepare(MirrorLab mirrors, Stack stack) {
    if (before.isEmpty()) {
      return;
    }
    assertEquals(Action.CREATE, stack.up(mirrors.program()).done());
    if (!before.equals("ACTIVE")) {
      Value program = mirrors.program(before);
      boolean deletes = this == DELETE_PROMOTED;
      Value last = deletes ? program.with("deletePromoted", Value.of(true)) : program;
      assertEquals(Action.UPDATE, stack.up(last).done());
    }
    switch (this) {
      case PROMOTE -> mirrors.source().produce(RECORDS);
      case REFRESH -> mirrors.mirror().setStatus(after);
      case MISS -> mirrors.topic().delete();
      default -> {}
    }
  }

  /** The requests that it makes. */
  Requests requests() {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.stack();
      prepare(mirrors, stack);
      return Requests.of(mirrors.lab, () -> assertEquals("", act(mirrors, stack).error()));
    }
  }

  /** Does it, or goes on with it. */
  Step act(MirrorLab mirrors, Stack stack) {
    if (refreshes()) {
      return stack.refresh();
    }
    return destroys() ? stack.destroy() : stack.up(program(mirrors));
  }

  private Value program(MirrorLab mirrors) {
    Value program = mirrors.program(after);
    return this == SETTINGS
        ? program.with("config", Value.EMPTY.with(SETTING, Value.of(KEPT)))
        : program;
  }

  /** Checks that it is done, and that there is nothing to do any more. */
  void check(MirrorLab mirrors, Stack stack) {
    boolean there = mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC);
    if (this == MISS) {
      assertEquals("", stack.id());
      return;
    }
    if (destroys()) {
      assertEquals(this == KEEP, there);
      assertTrue(this != KEEP || mirrors.topic().isWritable());
      return;
    }
    mirrors.lab.time.pass(Duration.ofMinutes(1));
    boolean stops = after.equals("PROMOTED") || after.equals("FAILED_OVER");
    assertEquals(stops ? "STOPPED" : after, mirrors.mirror().status());
    assertEquals(Action.SAME, stack.up(program(mirrors)).done());
    if (this == PROMOTE) {
      assertEquals(mirrors.source().records(), mirrors.topic().records());
    }
    if (this == SETTINGS) {
      assertEquals(KEPT, mirrors.topic().settings().get(SETTING));
    }
    assertFalse(stack.id().isEmpty());
  }
}
