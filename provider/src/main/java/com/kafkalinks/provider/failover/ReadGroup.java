package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.Optional;
import java.util.Set;

/** Reads a group that a program manages, so that drift shows. */
final class ReadGroup {
  private final FailoverGroupId id;
  private final Value inputs;
  private final Value state;
  private final Group group;

  ReadGroup(FailoverGroupId id, Value inputs, Value state, Access access, Call call) {
    this.id = id;
    this.inputs = inputs;
    this.state = state;
    // One retry: on the day when a cluster is lost, this is read before anything is done.
    this.group = Group.open(access.retrying(1), state, state, call);
  }

  /** The group as both clusters show it; as it was last known where one of them is silent. */
  Live run() {
    Optional<Sight> sight = look();
    if (sight.isEmpty()) {
      return new Live(id.toString(), inputs, state).refreshedBeforeUpdate();
    }
    Set<String> topics = Names.of(group.inputs(), sight.get(), group.recorded().keySet());
    GroupState seen = new GroupState(group, sight.get(), topics);
    seen.warn();
    Value primary = Value.of(seen.primary(group.inputs().primary()));
    return new Live(
            id.toString(),
            inputs.with(FailoverGroupTable.PRIMARY, primary),
            seen.over(state).with(FailoverGroupTable.PRIMARY, primary))
        .refreshedBeforeUpdate();
  }

  private Optional<Sight> look() {
    try {
      Sight sight =
          new Sight(
              group.wanted().lookOrSilence(group.other().id(), Look.LOST),
              group.other().lookOrSilence(group.wanted().id(), Look.LOST));
      sight.wanted().silence().ifPresent(why -> keep(group.wanted().id(), why));
      sight.other().silence().ifPresent(why -> keep(group.other().id(), why));
      return Optional.of(sight).filter(Sight::complete);
    } catch (Refused refused) {
      group.call().log().warn(refused.getMessage() + " The last known state is kept.");
      return Optional.empty();
    }
  }

  private void keep(String cluster, String why) {
    group
        .call()
        .log()
        .warn(
            "%s: cluster %s could not be read (%s). The last known state is kept."
                .formatted(group.inputs().sentence(), cluster, why));
  }
}
