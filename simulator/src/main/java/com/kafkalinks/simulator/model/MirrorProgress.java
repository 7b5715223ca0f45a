package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens to the mirrors of one link without a request: copies, failures, changes. */
final class MirrorProgress {
  private static final String BAD_LOGIN = "AUTHENTICATION_ERROR";

  private final World world;
  private final Link link;
  private final Cluster remote;
  private final Set<String> synced;
  private final boolean connected;
  private final Pairing pairing;

  MirrorProgress(World world, Cluster home, Link link) {
    this.world = world;
    this.link = link;
    this.pairing = new Pairing(world, home);
    this.remote = pairing.remote(link).orElse(null);
    this.synced = TopicSettings.synced(world, link);
    this.connected = link.isCopying() && remote != null;
  }

  /** Why the change that a mirror is in doesn't get on. */
  static List<TaskError> errors(Link link, Mirror mirror, Instant now) {
    boolean waits = mirror.status().isPending() && mirror.step().waitsForLag();
    if (!waits || link.isTrulyGood()) {
      return List.of();
    }
    Health health = link.healthAt(now);
    String code = health.error().equals(BAD_LOGIN) ? BAD_LOGIN : "INTERNAL_ERROR";
    String reason = "The source cluster is unavailable, so that the lag isn't known to be zero.";
    return List.of(new TaskError(code, (reason + " " + health.message()).strip()));
  }

  /** Brings a mirror up to date; tells whether its status changed, which may set others free. */
  boolean settle(Mirror mirror) {
    MirrorStatus before = mirror.status();
    if (mirror.isLive() && !link.isDeleted()) {
      if (connected && mirror.copying().hasSource() && !isFailingOver(mirror)) {
        watchSource(mirror);
      }
      copy(mirror);
      advance(mirror);
    }
    return mirror.status() != before;
  }

  /** What becomes of the source no longer matters then. */
  private static boolean isFailingOver(Mirror mirror) {
    return mirror.step().end() == MirrorStatus.STOPPED && !mirror.step().waitsForLag();
  }

  private void watchSource(Mirror mirror) {
    Optional<String> broken =
        mirror
            .copying()
            .broken(remote.topics().get(mirror.sourceTopic()))
            .or(() -> Optional.of("UNEXPECTED_TRUNCATION").filter(cut -> isCutOff(mirror)));
    Instant lostSince = mirror.loseSource(broken.isPresent(), world.now());
    if (lostSince == null) {
      mirror.copying().look(synced);
    } else if (mayFail(mirror) && isDue(lostSince, world.timing())) {
      mirror.fail(broken.orElseThrow(), world.now());
    }
  }

  /** A mirror that is being failed over doesn't care for its source any more. */
  private static boolean mayFail(Mirror mirror) {
    boolean failingOver =
        mirror.status() == MirrorStatus.PENDING_STOPPED && !mirror.step().waitsForLag();
    return mirror.status() != MirrorStatus.FAILED && !failingOver;
  }

  private boolean isDue(Instant since, Timing timing) {
    return !world.now().isBefore(since.plus(timing.noticeAfter()));
  }

  /** While roles are swapped the old source may be ahead of the new one. */
  private static boolean isCutOff(Mirror mirror) {
    return mirror.status() == MirrorStatus.ACTIVE && mirror.copying().isCutOff();
  }

  private void copy(Mirror mirror) {
    boolean finishes = mirror.status().isPending() && mirror.step().waitsForLag();
    boolean copies = connected && (finishes || mirror.status() == MirrorStatus.ACTIVE);
    if (mirror.copying().isCarried()) {
      Replica.Task going = finishes ? Replica.Task.FINISH : Replica.Task.COPY;
      Replica.Task resting = stopsAtOnce(mirror) ? Replica.Task.STOP : Replica.Task.REST;
      mirror.copying().carry(copies ? going : resting, pairing.reader(link));
    } else if (copies && mirror.copying().hasSource()) {
      mirror.copying().copy(world.now(), world.timing().recordsPerSecond());
    } else {
      mirror.copying().rest(world.now());
    }
  }

  private static boolean stopsAtOnce(Mirror mirror) {
    boolean stops = mirror.status().isPending() && mirror.step().end() == MirrorStatus.STOPPED;
    return stops && !mirror.step().waitsForLag();
  }

  private void advance(Mirror mirror) {
    Instant due = mirror.since().plus(world.timing().mirrorAfter());
    boolean pending = mirror.status().isPending() && !mirror.isForced();
    if (pending && !world.now().isBefore(due) && mayAdvance(mirror)) {
      boolean last = mirror.status().next() != MirrorStatus.PENDING_RESTORE;
      boolean waited = mirror.step().waitsForLag() || mirror.step().after() != null;
      mirror.go(last ? mirror.step().end() : mirror.status().next(), waited ? world.now() : due);
      mirror.copying().rest(mirror.since());
    }
  }

  private boolean mayAdvance(Mirror mirror) {
    MirrorStep step = mirror.step();
    if (step.end() == MirrorStatus.STOPPED) {
      return step.waitsForLag()
          ? link.isTrulyGood() && mirror.copying().isCaughtUp()
          : mirror.copying().isEnded();
    }
    return connected && (step.after() == null || step.after().isStopped());
  }
}
