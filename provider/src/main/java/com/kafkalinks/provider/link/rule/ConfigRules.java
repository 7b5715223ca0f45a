package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings that a property owns in this program. */
final class ConfigRules {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private ConfigRules() {}

  /** No setting of Kafka has other characters in its name. */
  static void names(LinkFacts facts, Failures failures) {
    for (String name : facts.config().fields().keySet()) {
      if (!NAME.matcher(name).matches()) {
        PropertyPath path = PropertyPath.of(ClusterLinkTable.CONFIG, name);
        failures.add(
            path, "`%s` is not the name of a setting: write it as `acl.sync.ms`.".formatted(path));
      }
    }
  }

  static void ownedSettings(LinkFacts facts, Failures failures) {
    for (String name : facts.config().fields().keySet()) {
      if (facts.given(ClusterLinkTable.CONFIG, name)) {
        owner(facts, name)
            .ifPresent(
                property ->
                    failures.add(
                        PropertyPath.of(ClusterLinkTable.CONFIG, name),
                        "`config[\"%s\"]` cannot be set in `config`: use %s."
                            .formatted(name, property)));
      }
    }
  }

  private static Optional<String> owner(LinkFacts facts, String name) {
    Optional<SyncProperty> typed =
        SyncProperty.of(name).filter(each -> !facts.absent(each.property()));
    if (typed.isPresent()) {
      return Optional.of("`%s`, which is given".formatted(typed.get().property()));
    }
    Optional<SettingRow> row = SettingRow.of(name);
    if (row.isEmpty() || row.get().owner() == SettingRow.Owner.LOGIN) {
      return loginOwner(facts, name);
    }
    // Without legal modes it is not known which block has the property.
    PropertyPath path = row.get().path(facts.pair().orElse(ModePair.DESTINATION_OUTBOUND));
    String property = "`%s`".formatted(path);
    if (row.get().owner() == SettingRow.Owner.PROPERTY) {
      return Optional.of(property);
    }
    return facts.given(path.top()) ? Optional.of(property + ", which is given") : Optional.empty();
  }

  private static Optional<String> loginOwner(LinkFacts facts, String name) {
    if (facts.pair().isEmpty()) {
      return Optional.empty();
    }
    ModePair pair = facts.pair().get();
    boolean remote =
        SettingNames.remoteLogin(name)
            && pair.connects()
            && facts.saysHowToLogIn(pair.remoteBlock())
            && !facts.leavesToConfig(pair.remoteBlock(), name);
    boolean local =
        SettingNames.localLogin(name)
            && facts.sendsLocalLogin()
            && facts.saysHowToLogIn(pair.ownerBlock())
            && !facts.leavesToConfig(
                pair.ownerBlock(), name.substring(SettingNames.LOCAL.length()));
    String block = remote ? pair.remoteBlock() : pair.ownerBlock();
    return remote || local
        ? Optional.of(
            "the login, `tls` and `securityProtocol` of `%s`, which are given".formatted(block))
        : Optional.empty();
  }
}
