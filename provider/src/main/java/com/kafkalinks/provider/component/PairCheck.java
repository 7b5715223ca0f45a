package com.kafkalinks.provider.component;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a pair: the rows of the table, what holds for a pair, then each link as if a program had
 * written it.
 */
final class PairCheck {
  private final Value inputs;
  private final Failures failures;
  private final List<Failure> structure;
  private Value judged;

  PairCheck(ResourceType type, Value inputs) {
    this.inputs = inputs;
    this.failures = new Failures(inputs);
    this.structure = Structure.failures(type.body(), inputs);
    this.judged = inputs;
    for (Property row : type.body().properties()) {
      if (saysNothing(row, inputs.get(row.name()))) {
        judged = judged.with(row.name(), Value.UNKNOWN);
      }
    }
  }

  private static boolean saysNothing(Property row, Value value) {
    boolean compound = row.type().kind() == Type.Kind.OBJECT || row.type().kind() == Type.Kind.MAP;
    if (compound) {
      return value.kind() != Kind.OBJECT && (row.is(Mark.REQUIRED) || !value.isNull());
    }
    boolean blank = value.kind() == Kind.STRING && value.text().isBlank();
    return row.is(Mark.REQUIRED) && (value.isNull() || blank);
  }

  /**
   * What the links are checked with: the inputs, where what the table or this check refuses as a
   * whole counts as unknown, so that no link reports it again.
   */
  Value judged() {
    return judged;
  }

  /** The two blocks must be of two clusters. */
  PairCheck twoClusters(String one, String other) {
    String id = inputs.get(one).get(ClusterTables.ID).text();
    if (!id.isEmpty() && id.equals(inputs.get(other).get(ClusterTables.ID).text())) {
      judged = judged.with(other, inputs.get(other).with(ClusterTables.ID, Value.UNKNOWN));
      failures.add(
          PropertyPath.of(other, ClusterTables.ID),
          "`%s.id` is the same cluster as `%s.id`: a link joins two clusters."
              .formatted(other, one));
    }
    return this;
  }

  /**
   * A link needs a login for the cluster that it connects to; a pair that adopts existing links may
   * leave it out.
   */
  PairCheck login(String remote) {
    boolean adopting = !inputs.get(ComponentTables.ADOPT).isNull();
    if (!adopting && !ClusterBlocks.saysHowToLogIn(judged.get(remote))) {
      failures.add(
          PropertyPath.of(remote, ClusterTables.SECURITY_PROTOCOL),
          "`%s` has no login for the link that connects to it: give %s; if the cluster needs no login, set `securityProtocol` to PLAINTEXT."
              .formatted(remote, LoginKind.choice()));
    }
    return this;
  }

  /** Settings that work only where the mirror topics are. */
  PairCheck notTheMirrorSide(String config, MirrorSide instead) {
    for (String name : inputs.get(config).fields().keySet()) {
      if (SettingNames.mirrorSide(name) || name.equals(SettingNames.PREFIX)) {
        failures.add(
            PropertyPath.of(config, name),
            "`%s[\"%s\"]` has no effect on this cluster: the mirror topics are on the remote one. Set %s."
                .formatted(config, name, instead.place(name)));
      }
    }
    return this;
  }

  /** ACL sync does not go with a prefix. */
  PairCheck mirrorSide(MirrorSide side) {
    String config = side.config();
    Value settings = inputs.get(config);
    boolean prefixed = !settings.get(SettingNames.PREFIX).text().isEmpty();
    if (prefixed && settings.get("acl.sync.enable").text().equalsIgnoreCase("true")) {
      failures.add(
          PropertyPath.of(config, "acl.sync.enable"),
          "`%s` has `cluster.link.prefix` and `acl.sync.enable`, which do not work together on one link: remove one."
              .formatted(config));
    }
    return this;
  }

  /** All faults, including those of the two links. */
  List<Failure> all(ClusterLinkCheck check, ComponentLink... links) {
    Set<Failure> all = new LinkedHashSet<>(structure);
    all.addAll(failures.all());
    for (ComponentLink link : links) {
      check.failures(ClusterLinkCheck.mark(link.inputs())).stream()
          .map(link::asOfComponent)
          .forEach(all::add);
    }
    return new ArrayList<>(all);
  }
}
