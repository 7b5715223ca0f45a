package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.table.Secrets;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Checks what a program says of a link: the table's part, then the rules. Local and pure but for
 * warnings, each said once.
 */
public final class ClusterLinkCheck {
  private final ProviderConfig config;

  /** A check that knows which clusters the configuration reaches. */
  public ClusterLinkCheck(ProviderConfig config) {
    this.config = config;
  }

  /**
   * The inputs with their secrets marked, and every fault; a program without faults may be warned.
   */
  public Checked check(Value news, Call call) {
    Value marked = mark(news);
    List<Failure> failures = failures(marked);
    if (failures.isEmpty()) {
      warn(marked, call);
    }
    return new Checked(marked, failures);
  }

  /** Every secret marked, those among the settings too. */
  public static Value mark(Value inputs) {
    Value marked = Secrets.mark(ClusterLinkTable.TYPE.body(), inputs);
    Value settings = markSettings(marked.get(ClusterLinkTable.CONFIG));
    return settings.isNull() ? marked : marked.with(ClusterLinkTable.CONFIG, settings);
  }

  /** Settings with the sensitive ones marked. */
  public static Value markSettings(Value settings) {
    if (settings.kind() != Value.Kind.OBJECT) {
      return settings;
    }
    Value marked = settings;
    for (Map.Entry<String, Value> setting : settings.fields().entrySet()) {
      if (SettingNames.sensitive(setting.getKey())) {
        marked = marked.with(setting.getKey(), setting.getValue().asSecret());
      }
    }
    return marked;
  }

  /** Every fault of inputs whose secrets are marked. */
  public List<Failure> failures(Value marked) {
    LinkFacts facts = LinkFacts.of(marked, this::reachable);
    return Structure.failures(
        ClusterLinkTable.TYPE.body(),
        marked,
        (inputs, failures) -> LinkRules.ALL.forEach(rule -> rule.accept(facts, failures)));
  }

  private boolean reachable(String clusterId) {
    return !configured(clusterId).isEmpty();
  }

  private String configured(String clusterId) {
    return config.cluster(clusterId).get(ClusterTables.REST_ENDPOINT).text();
  }

  private void warn(Value marked, Call call) {
    LinkFacts facts = LinkFacts.of(marked, this::reachable);
    List<String> warnings = LinkWarnings.of(facts, this::configured);
    if (!warnings.isEmpty()) {
      call.warnOnce(String.join("\n", warnings));
    }
  }
}
