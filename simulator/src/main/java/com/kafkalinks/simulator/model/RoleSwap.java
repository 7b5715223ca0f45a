package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the two clusters of a bidirectional link do together: a mirror and its source change roles,
 * or an old source becomes the mirror of what was its mirror. May throw {@link Refusal}.
 */
final class RoleSwap {
  private final World world;
  private final Cluster home;
  private final Link link;
  private final MirrorAction action;

  RoleSwap(World world, Cluster home, Link link, MirrorAction action) {
    this.world = world;
    this.home = home;
    this.link = link;
    this.action = action;
  }

  /** The source is a mirror, and takes no writes, from now on; the mirror stops when it has all. */
  void reverse(Mirror mirror, boolean validateOnly) {
    Pairing.Placed remoteLink = remoteLink();
    Topic source =
        Optional.ofNullable(remoteLink.cluster().topics().get(mirror.sourceTopic()))
            .orElseThrow(TopicRefusals::noTopic);
    if (!validateOnly) {
      MirrorStatus first = MirrorStatus.valueOf(world.knob(Knob.REVERSING));
      MirrorStep stop =
          new MirrorStep(action, first, MirrorStatus.STOPPED, null, List.of(), world.now());
      mirror.begin(stop);
      MirrorStatus end =
          action == MirrorAction.REVERSE_AND_PAUSE ? MirrorStatus.PAUSED : MirrorStatus.ACTIVE;
      MirrorStep start =
          new MirrorStep(action, MirrorStatus.PENDING_MIRROR, end, mirror, List.of(), world.now());
      Mirror reversed = new Mirror(source, mirror.topic(), mirror.name(), world.now(), start);
      Carrying.reverse(remoteLink.cluster(), mirror, reversed);
      put(remoteLink.link(), reversed);
    }
  }

  /** Names of the topics that might be restored. */
  Stream<String> restorable() {
    return remoteLink().link().mirrors().values().stream()
        .filter(Mirror::isStopped)
        .map(Mirror::name);
  }

  /** Cuts the topic back to where the remote mirror stopped, and mirrors from there. */
  List<Truncation> restore(String name, boolean validateOnly) {
    Mirror promoted =
        Optional.ofNullable(remoteLink().link().mirrors().get(name))
            .filter(mirror -> mirror.isStopped())
            .orElseThrow(() -> TopicRefusals.nothingToRestore(name));
    Topic topic = new Topics(world, home).read(name);
    checkFree(topic);
    List<Truncation> cuts = Truncation.to(promoted, topic);
    if (!validateOnly) {
      MirrorStep step =
          new MirrorStep(action, action.first(), MirrorStatus.ACTIVE, null, cuts, world.now());
      Mirror restored = new Mirror(topic, promoted.topic(), name, world.now(), step);
      Carrying.restore(home, promoted, restored, cuts);
      put(link, restored);
    }
    return cuts;
  }

  private void checkFree(Topic topic) {
    if (home.feeding(topic).isPresent() && world.turned(Knob.RESTORE_OF_MIRROR, "refuse")) {
      MirrorStatus status = home.feeding(topic).get().mirrors().get(topic.name()).status();
      throw TopicRefusals.wrongStatus(topic.name(), status, action);
    }
    if (!topic.consumerGroups().isEmpty()) {
      throw TopicRefusals.consumersInTheWay(topic.name(), topic.consumerGroups());
    }
  }

  private static void put(Link direction, Mirror mirror) {
    direction.mirrors().put(mirror.name(), mirror);
  }

  private Pairing.Placed remoteLink() {
    if (link.mode() != LinkMode.BIDIRECTIONAL) {
      throw TopicRefusals.notBidirectional(link.name());
    }
    if (!link.settings().prefix().isEmpty()) {
      throw TopicRefusals.noReverseWithPrefix(link.name());
    }
    Pairing.Placed remoteLink =
        new Pairing(world, home)
            .remoteLink(link)
            .orElseThrow(() -> TopicRefusals.noRemoteLink(link.name()));
    if (!link.isTrulyGood()) {
      throw TopicRefusals.sourceUnavailable(link.name());
    }
    return remoteLink;
  }
}
