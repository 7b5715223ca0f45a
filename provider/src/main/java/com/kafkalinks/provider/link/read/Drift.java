package com.kafkalinks.provider.link.read;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkIdentity;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSnapshot;
import com.kafkalinks.provider.link.model.LinkState;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;

/**
 * What became of a link behind the program's back, written into both inputs and outputs: so a
 * refresh shows it and the next `pulumi up` corrects it. What the server leaves out, or gives as
 * null or empty, changes nothing.
 */
final class Drift {
  private final LinkInputs known;
  private final LinkSnapshot seen;
  private final Log log;
  private Value inputs;
  private Value state;

  Drift(LinkInputs known, Value state, LinkSnapshot seen, Log log) {
    this.known = known;
    this.inputs = Spelling.inConfig(known.values());
    this.state = Spelling.inConfig(state.isNull() ? Value.EMPTY : state);
    this.seen = seen;
    this.log = log;
  }

  Live live() {
    takeOver();
    otherCluster();
    state = LoginDrift.without(known, state, seen.settings());
    properties();
    config();
    inputs = ModeDrift.shown(known.pair(), inputs, seen.settings());
    state = ModeDrift.shown(known.pair(), state, seen.settings());
    inputs = Spelling.like(known.values(), inputs);
    state = Spelling.like(known.values(), state);
    // State first, so that what only the outputs know (a key from an import) stays.
    return new Live(known.id().toString(), inputs, LinkState.of(state, seen.link()));
  }

  private void takeOver() {
    if (!LinkIdentity.ours(state, seen.link())) {
      log.warn(
          "%s was recreated outside Pulumi: its id was %s and is now %s. This refresh adopts the new link."
              .formatted(
                  known.id().sentence(),
                  state.get(ClusterLinkTable.CLUSTER_LINK_ID).text(),
                  seen.link().clusterLinkId()));
      if (!inputs.get(ClusterLinkTable.CLUSTER_LINK_ID).isNull()) {
        inputs =
            inputs.with(ClusterLinkTable.CLUSTER_LINK_ID, Value.of(seen.link().clusterLinkId()));
      }
    }
  }

  private void otherCluster() {
    String live = seen.link().otherClusterId();
    if (!live.isEmpty() && !live.equals(known.remote().id())) {
      put(PropertyPath.of(known.pair().remoteBlock(), ClusterTables.ID), Value.of(live));
    }
  }

  private void properties() {
    for (SettingRow row : SettingRow.values()) {
      row.drifted(known, seen.settings()).ifPresent(live -> put(row.path(known.pair()), live));
    }
  }

  private void config() {
    known.config().forEach(this::setting);
    List<Setting> unmanaged =
        seen.settings()
            .unmanaged()
            .filter(setting -> !known.config().containsKey(setting.name()))
            .filter(setting -> !seen.settings().isFilterOfDisabledFeature(setting.name()))
            .toList();
    unmanaged.forEach(setting -> put(path(setting.name()), shown(setting)));
  }

  private void setting(String name, Secret wanted) {
    if (seen.settings().has(name, wanted)) {
      return;
    }
    Setting live = seen.settings().find(name).orElseThrow();
    if (live.isDefault()) {
      put(path(name), Value.NULL);
    } else if (!live.value().isEmpty()) {
      put(path(name), shown(live));
    }
  }

  /** Of a hidden setting only that it is set can be seen. */
  private static Value shown(Setting setting) {
    return setting.sensitive() ? Value.of("").asSecret() : Value.of(setting.value());
  }

  private static PropertyPath path(String setting) {
    return PropertyPath.of(ClusterLinkTable.CONFIG, setting);
  }

  private void put(PropertyPath path, Value value) {
    inputs = change(inputs, path, value);
    state = change(state, path, value);
  }

  private static Value change(Value root, PropertyPath path, Value value) {
    Value changed = Values.put(root, path, value);
    boolean emptied = changed.get(path.top()).equals(Value.EMPTY);
    return emptied ? changed.with(path.top(), Value.NULL) : changed;
  }
}
