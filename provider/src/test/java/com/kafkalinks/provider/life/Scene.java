package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.LINK;

import com.kafkalinks.simulator.SimulatedMirror;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A row of the table in {@code docs/disaster-recovery.md}: how the first topic of a group, which
 * east had given to west, comes to look like it, and how an update ends then.
 */
enum Scene {
  MIRRORED(true, End.DONE, End.DONE, dr -> {}),
  MIRROR_PAUSED(true, End.DONE, End.DONE, dr -> mirror(dr).setStatus("PAUSED")),
  MIRROR_BROKEN(true, End.WARNED, End.WARNED, dr -> mirror(dr).fail("ILLEGAL_STATE")),
  COPY_LEFT(true, End.WARNED, End.WARNED, Scene::deleteSource),
  NOT_MIRRORED(true, End.DONE, End.DONE, dr -> mirror(dr).remove()),
  REVERSIBLE(false, End.DONE, End.DONE, dr -> {}),
  REVERSIBLE_PAUSED(false, End.DONE, End.DONE, dr -> mirror(dr).setStatus("PAUSED")),
  LINK_PAUSED(false, End.REFUSED, End.DONE, Scene::pauseLink),
  SOURCE_LOST(false, End.REFUSED, End.DONE, dr -> mirror(dr).fail("ILLEGAL_STATE")),
  SOURCE_DELETED(false, End.REFUSED, End.DONE, Scene::deleteSource),
  STOPPING(false, End.WAITS, End.DONE, dr -> mirror(dr).setStatus("PENDING_STOPPED")),
  CHANGING(true, End.WAITS, End.WAITS, dr -> mirror(dr).setStatus("PENDING_MIRROR")),
  FAILED_OVER(false, End.WARNED, End.WARNED, Scene::failOver),
  FAILED_AWAY(true, End.REFUSED, End.REFUSED, Scene::failOver),
  STOPPED_ON_BOTH(true, End.REFUSED, End.REFUSED, Scene::stopBoth),
  ONLY_ELSEWHERE(false, End.REFUSED, End.REFUSED, dr -> mirror(dr).remove()),
  NEVER_MIRRORED(true, End.WARNED, End.REFUSED, Scene::replaceMirror),
  NOWHERE(true, End.WARNED, End.REFUSED, Scene::deleteBoth);

  /** How an update ends. */
  enum End {
    /** As wanted: it may have taken steps. */
    DONE,
    /** Well, with the topic reported. */
    WARNED,
    /** With an error, and nothing was done. */
    REFUSED,
    /** With an error, when its time is up. */
    WAITS
  }

  final boolean eastIsWanted;
  private final End planned;
  private final End forced;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Consumer<FailoverLab> setting;

  Scene(boolean eastIsWanted, End planned, End forced, Consumer<FailoverLab> setting) {
    this.eastIsWanted = eastIsWanted;
    this.planned = planned;
    this.forced = forced;
    this.setting = setting;
  }

  End end(boolean byForce) {
    return byForce ? forced : planned;
  }

  /** Makes both clusters look like it. */
  void set(FailoverLab dr) {
    setting.accept(dr);
  }

  private static SimulatedMirror mirror(FailoverLab dr) {
    return dr.west().link(LINK).mirror(dr.topics.get(0));
  }

  private static void pauseLink(FailoverLab dr) {
    dr.west().link(LINK).set("cluster.link.paused", "true");
  }

  private static void deleteSource(FailoverLab dr) {
    dr.first(dr.east()).delete();
    dr.pass(Duration.ofMinutes(10));
  }

  /** Both take writes since. */
  private static void failOver(FailoverLab dr) {
    mirror(dr).setStatus("STOPPED");
    dr.first(dr.east()).produce(3);
    dr.first(dr.west()).produce(4);
  }

  private static void stopBoth(FailoverLab dr) {
    mirror(dr).setStatus("STOPPED");
    dr.east().link(LINK).setMirror(dr.topics.get(0), "STOPPED");
  }

  private static void replaceMirror(FailoverLab dr) {
    mirror(dr).remove();
    dr.first(dr.west()).create(2).produce(5);
  }

  private static void deleteBoth(FailoverLab dr) {
    mirror(dr).remove();
    dr.first(dr.east()).delete();
  }
}
