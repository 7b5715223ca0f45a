package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
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
                        "`config[\"%s\"]` is not for `config`: use %s.".formatted(name, property)));
      }
    }
  }

  private static Optional<String> owner(LinkFacts facts, String name) {
    return switch (name) {
      case SettingNames.LINK_MODE -> Optional.of("`linkMode`");
      case SettingNames.CONNECTION_MODE -> Optional.of("`connectionMode`");
      case SettingNames.BOOTSTRAP ->
          Optional.of(
              "`%s.bootstrapEndpoint`"
                  .formatted(facts.pair().map(ModePair::otherBlock).orElse("…")));
      case SettingNames.REMOTE_CONNECTION_MODE ->
          facts.given(ClusterLinkTable.REMOTE_CONNECTION_MODE)
              ? Optional.of("`remoteConnectionMode`, which is given")
              : Optional.empty();
      default -> loginOwner(facts, name);
    };
  }

  private static Optional<String> loginOwner(LinkFacts facts, String name) {
    if (facts.pair().isEmpty()) {
      return Optional.empty();
    }
    ModePair pair = facts.pair().get();
    boolean remote =
        SettingNames.remoteLogin(name) && pair.dials() && saysHow(facts, pair.otherBlock());
    boolean local =
        SettingNames.localLogin(name)
            && facts.sendsLocalLogin()
            && saysHow(facts, pair.ownerBlock());
    String block = remote ? pair.otherBlock() : pair.ownerBlock();
    return remote || local
        ? Optional.of(
            "the login, `tls` and `securityProtocol` of `%s`, which are given".formatted(block))
        : Optional.empty();
  }

  private static boolean saysHow(LinkFacts facts, String block) {
    return facts.given(block, ClusterTables.CREDENTIALS)
        || facts.given(block, ClusterTables.SCRAM)
        || facts.given(block, ClusterTables.OAUTH)
        || facts.given(block, ClusterTables.TLS)
        || facts.given(block, ClusterTables.SECURITY_PROTOCOL);
  }
}
