package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.BootstrapServers;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a login in a block where the link uses one. */
final class LoginRules {
  private final LinkFacts facts;
  private final String block;
  private final Failures failures;

  LoginRules(LinkFacts facts, String block, Failures failures) {
    this.facts = facts;
    this.block = block;
    this.failures = failures;
  }

  void check() {
    oneSaslLogin();
    protocols();
    new BlockRules(facts, block, failures).logins();
  }

  /**
   * The SASL logins that are the link's for sure: the owner's API key may be there for REST alone.
   */
  private List<String> saslLogins() {
    return Arrays.stream(LoginKind.values())
        .filter(kind -> kind.sasl() && !(owner() && kind.alsoForRest()))
        .map(LoginKind::property)
        .toList();
  }

  private boolean owner() {
    return facts.pair().map(pair -> pair.ownerBlock().equals(block)).orElse(false);
  }

  private void oneSaslLogin() {
    List<String> given = givenLogins();
    if (given.size() > 1) {
      failures.add(
          PropertyPath.ROOT,
          "`%s` has more than one login (%s): keep one."
              .formatted(block, String.join(", ", given)));
    }
  }

  private List<String> givenLogins() {
    return saslLogins().stream().filter(login -> facts.given(block, login)).toList();
  }

  private boolean hasNoLogin() {
    boolean keyIsForRest =
        owner()
            && facts.given(block, LoginKind.TLS.property(), LoginTables.CLIENT_CERTIFICATE_CHAIN);
    boolean key = !keyIsForRest && !facts.absent(block, ClusterTables.CREDENTIALS);
    return !key && saslLogins().stream().allMatch(login -> facts.absent(block, login));
  }

  /**
   * The protocol is said by a property of its own, by prefixes of the bootstrap servers, or both.
   */
  private void protocols() {
    PropertyPath typed = path(ClusterTables.SECURITY_PROTOCOL);
    PropertyPath bootstrap =
        SettingRow.BOOTSTRAP.path(facts.pair().orElse(ModePair.DESTINATION_OUTBOUND));
    Map<String, PropertyPath> said = new LinkedHashMap<>();
    said.put(facts.text(block, ClusterTables.SECURITY_PROTOCOL), typed);
    BootstrapServers.of(owner() ? Value.NULL : facts.at(bootstrap))
        .protocols()
        .forEach(prefix -> said.putIfAbsent(prefix, bootstrap));
    // What is no protocol is another rule's fault, and not to be quoted.
    said.keySet().retainAll(ClusterTables.protocols());
    if (said.size() > 1) {
      failures.add(
          bootstrap,
          "`%s` and `securityProtocol` have more than one protocol (%s): a link uses one for all servers."
              .formatted(bootstrap, String.join(", ", said.keySet())));
    } else {
      said.forEach(this::protocolFits);
    }
  }

  private void protocolFits(String protocol, PropertyPath path) {
    boolean sasl = protocol.startsWith("SASL");
    if (!sasl && !givenLogins().isEmpty()) {
      failures.add(
          path,
          "`%s` is %s, but the block also has a login: use SASL_%s, or leave the login out."
              .formatted(path, protocol, protocol));
    }
    boolean elsewhere = facts.saslInConfig(owner() ? SettingNames.LOCAL : "");
    boolean typed = path.equals(path(ClusterTables.SECURITY_PROTOCOL));
    if (sasl && typed && hasNoLogin() && !elsewhere) {
      failures.add(
          path,
          "`%s` is %s, but there is no login: give %s, or the `sasl.*` settings in `config`."
              .formatted(path, protocol, LoginKind.saslChoice()));
    }
    if (protocol.endsWith("PLAINTEXT") && facts.given(block, LoginKind.TLS.property())) {
      failures.add(
          path,
          "`%s` is %s, but the block also has `tls`: use SSL or SASL_SSL."
              .formatted(path, protocol));
    }
  }

  private PropertyPath path(String property) {
    return PropertyPath.of(block, property);
  }
}
