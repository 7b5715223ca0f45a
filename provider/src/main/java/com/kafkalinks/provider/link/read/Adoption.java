package com.kafkalinks.provider.link.read;

import com.kafkalinks.adapter.Setting;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkSnapshot;
import com.kafkalinks.provider.link.model.LinkState;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A link that was there before the program: what a user would write for it, and its outputs. Keys
 * are no part of the inputs: Pulumi would print them into the program.
 */
final class Adoption {
  private final ImportId id;
  private final Value given;
  private final LinkSnapshot seen;
  private final ImportVariables variables;
  private final ProviderConfig config;
  private final ModePair pair;
  private final Value ownerVariables;

  Adoption(
      ImportId id,
      Value given,
      LinkSnapshot seen,
      ImportVariables variables,
      ProviderConfig config) {
    this.id = id;
    this.given = given;
    this.seen = seen;
    this.variables = variables;
    this.config = config;
    this.pair = pair();
    this.ownerVariables = variables.owner(id, !config.cluster(id.link().clusterId()).isNull());
  }

  Live live() {
    Value inputs = inputs();
    Value state = inputs;
    for (String block : new String[] {pair.ownerBlock(), pair.remoteBlock()}) {
      state = state.with(block, withKeys(block, inputs.get(block)));
    }
    return new Live(id.link().toString(), inputs, LinkState.of(state, seen.link()));
  }

  private ModePair pair() {
    String linkMode = setting(SettingNames.LINK_MODE);
    String connectionMode = setting(SettingNames.CONNECTION_MODE);
    return ModePair.of(
            linkMode,
            connectionMode.isEmpty()
                ? ClusterLinkTable.defaultOf(ClusterLinkTable.CONNECTION_MODE).text()
                : connectionMode)
        .or(id::pair)
        .orElse(
            seen.link().destinationClusterId().isEmpty()
                ? ModePair.DESTINATION_OUTBOUND
                : ModePair.SOURCE_OUTBOUND);
  }

  private String setting(String name) {
    return seen.settings().value(name).toUpperCase(Locale.ROOT);
  }

  private Value inputs() {
    Value inputs =
        Value.EMPTY
            .with(ClusterLinkTable.LINK_NAME, Value.of(id.link().linkName()))
            .with(
                ClusterLinkTable.LINK_MODE,
                unlessDefault(ClusterLinkTable.LINK_MODE, pair.linkMode()))
            .with(
                ClusterLinkTable.CONNECTION_MODE,
                unlessDefault(ClusterLinkTable.CONNECTION_MODE, pair.connectionMode()))
            .with(pair.ownerBlock(), owner())
            .with(pair.remoteBlock(), remote());
    for (SettingRow row : SettingRow.values()) {
      Value live = row.imported(pair, seen.settings());
      Value value = live.isNull() ? Values.at(remoteVariables(), row.path(pair)) : live;
      inputs = value.isNull() ? inputs : Values.put(inputs, row.path(pair), value);
    }
    Value settings = config();
    return settings.equals(Value.EMPTY)
        ? inputs
        : Spelling.typed(
            inputs.with(ClusterLinkTable.CONFIG, settings),
            property -> pair.hasMirrorTopics() || !property.mirrorSide());
  }

  private static Value unlessDefault(String property, String text) {
    Value value = Value.of(text);
    return value.equals(ClusterLinkTable.defaultOf(property)) ? Value.NULL : value;
  }

  /** A link that connects nowhere has no use for a bootstrap endpoint. */
  private Value remoteVariables() {
    return pair.connects()
        ? Value.EMPTY.with(pair.remoteBlock(), variables.remote(pair))
        : Value.EMPTY;
  }

  /** The endpoint is written only where the configuration does not know it. */
  private Value owner() {
    String cluster = id.link().clusterId();
    Value block = Value.EMPTY.with(ClusterTables.ID, Value.of(cluster));
    boolean configured = !config.cluster(cluster).get(ClusterTables.REST_ENDPOINT).text().isEmpty();
    Value fromProgram = given.get(pair.ownerBlock()).get(ClusterTables.REST_ENDPOINT);
    Value fromVariable = ownerVariables.get(ClusterTables.REST_ENDPOINT);
    Value endpoint = fromProgram.isNull() && !configured ? fromVariable : fromProgram;
    return block.with(ClusterTables.REST_ENDPOINT, endpoint);
  }

  private Value remote() {
    String live = seen.link().otherClusterId();
    String other = live.isEmpty() ? id.otherClusterId() : live;
    return Value.EMPTY.with(ClusterTables.ID, Value.of(other));
  }

  private Value config() {
    Map<String, Value> settings = new TreeMap<>();
    seen.settings()
        .unmanaged()
        .filter(setting -> !setting.sensitive())
        .filter(setting -> !seen.settings().isFilterOfDisabledFeature(setting.name()))
        .map(Setting::name)
        .forEach(name -> settings.put(name, Value.of(seen.settings().value(name))));
    return Value.object(settings);
  }

  /** Keys go into the outputs, as secrets: from the program's {@code .get}, else from variables. */
  private Value withKeys(String block, Value inputs) {
    Value fromVariables = block.equals(pair.ownerBlock()) ? ownerVariables : variables.remote(pair);
    Value merged = inputs;
    for (Value source : new Value[] {keysOf(fromVariables), given.get(block)}) {
      for (Map.Entry<String, Value> field : Values.bare(source).fields().entrySet()) {
        merged = merged.with(field.getKey(), source.get(field.getKey()));
      }
    }
    return merged;
  }

  private static Value keysOf(Value block) {
    return Value.EMPTY.with(ClusterTables.CREDENTIALS, block.get(ClusterTables.CREDENTIALS));
  }
}
