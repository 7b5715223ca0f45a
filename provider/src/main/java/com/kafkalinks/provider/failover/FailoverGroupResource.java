package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The resource {@code FailoverGroup}: which verb is which class. */
public final class FailoverGroupResource implements Resource {
  /** Long enough for a thousand mirror topics, and for the restore of large ones. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Access access;

  /**
   * The resource.
   *
   * @param access opens clusters
   */
  public FailoverGroupResource(Access access) {
    this.access = access;
  }

  @Override
  public ResourceType type() {
    return FailoverGroupTable.TYPE;
  }

  @Override
  public Checked check(Value news, Call call) {
    return Structure.check(
        type().body(),
        news,
        (inputs, failures) -> new FailoverGroupRules(inputs, access::reaches, failures).check());
  }

  @Override
  public Differences diff(Change change, List<PropertyPath> ignored) {
    return FailoverGroupDiff.of(change, ignored);
  }

  @Override
  public Live create(Value values, Call call) {
    if (!call.preview()) {
      return new SwitchGroup(Group.open(access, values, Value.EMPTY, call), values, Value.EMPTY)
          .run();
    }
    if (checkedInPreview(values)) {
      try (Call limited = call.within(GroupPreview.LIMIT)) {
        new GroupPreview(Group.open(access.forPreview(), values, Value.EMPTY, limited)).create();
      }
    }
    return new Live("", values, GroupState.previewed(values));
  }

  private boolean checkedInPreview(Value values) {
    return access.config().checkInPreview() && !Values.holdsUnknown(values);
  }

  @Override
  public Optional<Live> read(String id, Value inputs, Value state, Call call) {
    FailoverGroupId group = FailoverGroupId.parse(id);
    boolean known = !state.get(FailoverGroupTable.PRIMARY).isNull();
    if (known) {
      return Optional.of(new ReadGroup(group, inputs, state, access, call).run());
    }
    Value blocks = state.get(FailoverGroupTable.KAFKA_CLUSTERS);
    return Optional.of(new ImportGroup(group, blocks, access, call).run());
  }

  @Override
  public Live update(String id, Change change, Call call) {
    if (!call.preview()) {
      Group group = Group.open(access, change.news(), change.oldState(), call);
      return new SwitchGroup(group, change.news(), change.oldState()).run();
    }
    if (checkedInPreview(change.news())) {
      try (Call limited = call.within(GroupPreview.LIMIT)) {
        new GroupPreview(Group.open(access.forPreview(), change.news(), change.oldState(), limited))
            .update();
      }
    }
    return new Live(id, change.news(), GroupState.previewed(change.news())).refreshedBeforeUpdate();
  }

  /** Forgets the group; its topics are left as they are. */
  @Override
  public void delete(String id, Value inputs, Value state, Call call) {
    call.log()
        .info(
            "the %s is forgotten; every topic and mirror topic stays as it is."
                .formatted(FailoverGroupInputs.of(state).sentence()));
  }

  @Override
  public Duration patience(Value inputs) {
    return PATIENCE;
  }
}
