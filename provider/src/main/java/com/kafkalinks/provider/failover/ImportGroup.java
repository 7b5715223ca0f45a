package com.kafkalinks.provider.failover;

import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Imports a group that existed before the program, by hand: the topics that have a mirror topic of
 * the link on either cluster. Keys are no part of the inputs, because Pulumi would print them into
 * the program.
 */
final class ImportGroup {
  private final FailoverGroupId id;
  private final Value given;
  private final Access access;
  private final Call call;

  /**
   * An import.
   *
   * @param given the cluster blocks of a program that reads it by {@code .get}; else null
   */
  ImportGroup(FailoverGroupId id, Value given, Access access, Call call) {
    this.id = id;
    this.given = given;
    this.access = given.isNull() ? access.at(MissingAccess.Place.CONFIGURATION) : access;
    this.call = call;
  }

  /** What a program would say of it, and its outputs. */
  Live run() {
    Group first = Group.open(access, inputs(id.first(), Set.of()), Value.EMPTY, call);
    try {
      Sight sight = new Look(first).first();
      sight
          .other()
          .silence()
          .ifPresent(
              reason -> {
                throw new Refused(
                    Reason.PRECONDITION,
                    "cluster %s does not answer (%s): an import needs both clusters of the group."
                        .formatted(id.second(), reason));
              });
      Set<String> topics = new TreeSet<>(sight.wanted().mirrors().keySet());
      topics.addAll(sight.other().mirrors().keySet());
      if (topics.isEmpty()) {
        throw new Refused(
            Reason.NOT_FOUND,
            "cluster link '%s' has no mirror topics on cluster %s or %s, so there is no group to import."
                .formatted(id.linkName(), id.first(), id.second()));
      }
      String primary = new GroupState(first, sight, topics).primary(id.first());
      Value inputs = inputs(primary, topics);
      GroupState state = new GroupState(first, sight, topics);
      state.warn();
      return new Live(id.toString(), inputs, state.over(inputs)).refreshedBeforeUpdate();
    } catch (OperationException e) {
      throw first.wanted().refused(e);
    }
  }

  private Value inputs(String primary, Set<String> topics) {
    return Value.EMPTY
        .with(FailoverGroupTable.LINK_NAME, Value.of(id.linkName()))
        .with(FailoverGroupTable.KAFKA_CLUSTERS, given.isNull() ? blocks() : given)
        .with(FailoverGroupTable.TOPICS, Value.list(topics.stream().map(Value::of).toList()))
        .with(FailoverGroupTable.PRIMARY, Value.of(primary));
  }

  private Value blocks() {
    List<Value> blocks =
        Stream.of(id.first(), id.second())
            .map(cluster -> Value.EMPTY.with(ClusterTables.ID, Value.of(cluster)))
            .toList();
    return Value.list(blocks);
  }
}
