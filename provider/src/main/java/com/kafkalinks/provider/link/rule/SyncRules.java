package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.provider.sync.SyncFilters;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;

/** The rules of the typed properties for what a link copies besides topics. */
final class SyncRules {
  private static final int LONGEST_PREFIX = 12;
  private static final int SHORTEST_INTERVAL = 1000;
  private static final List<String> OFFSETS = List.of("earliest", "latest");

  private final LinkFacts facts;
  private final Value settings;
  private final Failures failures;

  private SyncRules(LinkFacts facts, Failures failures) {
    this.facts = facts;
    this.settings = facts.settings();
    this.failures = failures;
  }

  static void check(LinkFacts facts, Failures failures) {
    SyncRules rules = new SyncRules(facts, failures);
    rules.side();
    rules.prefix();
    rules.prefixGroups();
    rules.aclSyncWithPrefix();
    rules.interval("consumer.offset.sync.ms", SHORTEST_INTERVAL);
    rules.interval("acl.sync.ms", SHORTEST_INTERVAL);
    rules.interval("topic.config.sync.ms", 1);
    rules.startOffset();
    new TreeMap<>(SettingNames.FILTERS).forEach(rules::filters);
  }

  private boolean typed(String setting) {
    return SyncProperty.of(setting).filter(each -> facts.given(each.property())).isPresent();
  }

  /** A fault of a setting, where the program gives it. */
  private void add(String setting, String reason) {
    boolean typed = typed(setting);
    PropertyPath path = typed ? path(setting) : PropertyPath.of(Spelling.CONFIG, setting);
    failures.add(path, "`%s` %s".formatted(path, reason));
  }

  private boolean on(String setting) {
    return settings.get(setting).text().equalsIgnoreCase("true");
  }

  private void side() {
    if (facts.pair().map(ModePair::hasMirrorTopics).orElse(true)) {
      return;
    }
    for (SyncProperty each : SyncProperty.values()) {
      if (each.mirrorSide() && facts.given(each.property())) {
        failures.add(
            PropertyPath.of(each.property()),
            "`%s` cannot be set on a SOURCE link: the mirror topics are on the destination cluster. Set it on the link there, which has `linkMode` DESTINATION and `connectionMode` INBOUND."
                .formatted(each.property()));
      }
    }
  }

  private void prefix() {
    Value prefix = facts.at(SyncProperty.PREFIX.property());
    boolean text = prefix.kind() == Value.Kind.STRING;
    if (text && (prefix.text().isBlank() || prefix.text().length() > LONGEST_PREFIX)) {
      add(SettingNames.PREFIX, "must have 1 to %d characters.".formatted(LONGEST_PREFIX));
    }
  }

  private void prefixGroups() {
    String setting = "consumer.group.prefix.enable";
    if (!typed(setting) || !on(setting)) {
      return;
    }
    if (settings.get(SettingNames.PREFIX).isNull()) {
      add(setting, "needs a `prefix`.");
    }
    if (facts.pair().map(ModePair::bidirectional).orElse(false)) {
      add(setting, "is refused by servers on BIDIRECTIONAL links: remove it.");
    }
  }

  private void aclSyncWithPrefix() {
    String sync = "acl.sync.enable";
    boolean prefixed = !settings.get(SettingNames.PREFIX).text().isEmpty();
    if (prefixed && on(sync) && (typed(sync) || typed(SettingNames.PREFIX))) {
      add(
          sync,
          "cannot be combined with a prefix: servers refuse ACL sync on a link with `%s`. Remove one of the two."
              .formatted(SyncProperty.spelled(facts.inputs(), SettingNames.PREFIX)));
    }
  }

  private void interval(String setting, int shortest) {
    Value interval = facts.at(path(setting));
    if (interval.kind() == Value.Kind.NUMBER
        && !(interval.number() >= shortest && interval.number() <= Integer.MAX_VALUE)) {
      add(setting, "must be a number of milliseconds from %d.".formatted(shortest));
    }
  }

  private static PropertyPath path(String setting) {
    return PropertyPath.parse(SyncProperty.pathOf(setting).orElseThrow());
  }

  private void startOffset() {
    Value given = facts.at(SyncProperty.MIRROR_START_OFFSET.property());
    boolean text = given.kind() == Value.Kind.STRING;
    if (text && !OFFSETS.contains(given.text()) && !isTime(given.text())) {
      add(
          "mirror.start.offset.spec",
          "must be `earliest`, `latest` or a time such as `2026-01-31T12:00:00Z`.");
    }
  }

  private static boolean isTime(String text) {
    try {
      DateTimeFormatter.ISO_DATE_TIME.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void filters(String filter, String feature) {
    if (!typed(filter)) {
      return;
    }
    String path = SyncProperty.pathOf(filter).orElseThrow();
    SyncFilters.faults(path, settings.get(filter).text())
        .forEach(fault -> failures.add(path(filter), fault));
    boolean off = settings.get(feature).text().equals("false");
    if (off && !settings.get(filter).isNull()) {
      failures.add(
          path(feature),
          "`%s` is given while `%s` is false: the server removes the filters. Leave them out."
              .formatted(path, SyncProperty.pathOf(feature).orElseThrow()));
    }
  }
}
