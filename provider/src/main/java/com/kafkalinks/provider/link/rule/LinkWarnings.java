package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.sync.SyncFilters;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.value.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Combinations of settings that are legal and known to hurt. */
final class LinkWarnings {
  private static final String GROUP_PREFIX = "consumer.group.prefix.enable";
  private static final String ACL_SYNC = "acl.sync.enable";
  private static final List<String> ALWAYS_COPIED =
      List.of(
          "cleanup.policy",
          "max.message.bytes",
          "message.timestamp.difference.max.ms",
          "message.timestamp.type");
  private static final int LONGEST_PREFIX = 12;

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[::1]|127\\.\\d+\\.\\d+\\.\\d+", Pattern.CASE_INSENSITIVE);

  private final LinkFacts facts;
  private final UnaryOperator<String> configured;
  private final List<String> found = new ArrayList<>();

  private LinkWarnings(LinkFacts facts, UnaryOperator<String> configured) {
    this.facts = facts;
    this.configured = configured;
  }

  /**
   * What is worth a warning.
   *
   * @param configured the REST endpoint that the provider's configuration has for a cluster's id,
   *     empty where it has none
   */
  static List<String> of(LinkFacts facts, UnaryOperator<String> configured) {
    LinkWarnings warnings = new LinkWarnings(facts, configured);
    warnings.filters();
    warnings.filterContents();
    warnings.topicConfigs();
    warnings.prefix();
    warnings.wrongSide();
    warnings.plainHttp();
    return warnings.found;
  }

  private Value setting(String name) {
    return facts.settings().get(name);
  }

  private String spelled(String name) {
    return SyncProperty.spelled(facts.inputs(), name);
  }

  /** What a typed property may not say, {@code config} may: a server decides. */
  private void filterContents() {
    for (String filter : new TreeSet<>(SettingNames.FILTERS.keySet())) {
      String text = setting(filter).text();
      SyncFilters.faults(spelled(filter), text).forEach(found::add);
      SyncFilters.doubts(spelled(filter), text).forEach(found::add);
      if (on(ACL_SYNC) && SyncFilters.copiesEveryAcl(text)) {
        found.add(
            "`%s` matches the ACLs of every name and every principal: ACL sync may delete ACLs of the destination cluster that the source cluster does not have."
                .formatted(spelled(filter)));
      }
    }
  }

  private void topicConfigs() {
    Value include = setting("topic.config.sync.include");
    List<String> names = Arrays.stream(include.text().split(",", -1)).map(String::strip).toList();
    List<String> missing = ALWAYS_COPIED.stream().filter(name -> !names.contains(name)).toList();
    if (include.kind() == Value.Kind.STRING && !missing.isEmpty()) {
      found.add(
          "`%s` leaves out %s, which servers always copy: add them."
              .formatted(spelled("topic.config.sync.include"), String.join(", ", missing)));
    }
  }

  private boolean on(String name) {
    return setting(name).text().equalsIgnoreCase("true");
  }

  private void filters() {
    if (facts.config().isUnknown()) {
      return;
    }
    new TreeMap<>(SettingNames.FILTERS)
        .forEach(
            (filter, feature) -> {
              boolean filtered = !without(setting(filter));
              if (on(feature) && !filtered) {
                found.add(
                    "`%s` is on without `%s`: nothing will be synced."
                        .formatted(spelled(feature), spelled(filter)));
              } else if (filtered && !on(feature) && !setting(feature).isUnknown()) {
                found.add(
                    "`%s` is given while `%s` is off: the server clears it."
                        .formatted(filter, feature));
              }
            });
  }

  private static boolean without(Value filters) {
    boolean known = filters.kind() == Value.Kind.STRING;
    return filters.isNull() || (known && SyncFilters.none(filters.text()));
  }

  private void prefix() {
    String prefix = setting(SettingNames.PREFIX).text();
    if (prefix.length() > LONGEST_PREFIX) {
      found.add(
          "`cluster.link.prefix` is longer than the %d characters that Confluent documents."
              .formatted(LONGEST_PREFIX));
    }
    if (!prefix.isEmpty() && on(ACL_SYNC)) {
      found.add("`cluster.link.prefix` and `acl.sync.enable` do not work together on one link.");
    }
    if (on(GROUP_PREFIX) && setting(SettingNames.PREFIX).isNull()) {
      found.add("`%s` needs a `cluster.link.prefix`.".formatted(GROUP_PREFIX));
    }
    if (on(GROUP_PREFIX) && facts.pair().map(ModePair::bidirectional).orElse(false)) {
      found.add("`%s` is refused by servers on bidirectional links.".formatted(GROUP_PREFIX));
    }
  }

  /** The mirrors are on the destination: syncing and filters work only there. */
  private void wrongSide() {
    boolean source = facts.pair().map(pair -> pair == ModePair.SOURCE_OUTBOUND).orElse(false);
    if (!source) {
      return;
    }
    for (String name : facts.settings().fields().keySet()) {
      if (SettingNames.mirrorSide(name)) {
        found.add(
            "`%s` has no effect on a SOURCE link: set it on the link of the destination cluster."
                .formatted(name));
      }
    }
  }

  private void plainHttp() {
    boolean plain =
        facts
            .pair()
            .map(pair -> endpoint(pair.ownerBlock()))
            .filter(LinkWarnings::plain)
            .isPresent();
    if (plain) {
      found.add("`restEndpoint` is plain http: the key travels unencrypted. Use https.");
    }
  }

  private String endpoint(String block) {
    String own = facts.text(block, ClusterTables.REST_ENDPOINT);
    return own.isEmpty() ? configured.apply(facts.text(block, ClusterTables.ID)) : own;
  }

  private static boolean plain(String endpoint) {
    try {
      URI uri = URI.create(endpoint);
      boolean local = uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
      return "http".equalsIgnoreCase(uri.getScheme()) && !local;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
