package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What rules ask about inputs that may be incomplete or wrong.
 *
 * @param inputs the inputs
 * @param filled the inputs with defaults filled in
 * @param pair the modes that they have or mean; empty where those are unknown or could be any
 * @param reachable whether the provider's configuration has a REST endpoint for a cluster id
 */
record LinkFacts(Value inputs, Value filled, Optional<ModePair> pair, Predicate<String> reachable) {
  private static final String SASL = "sasl.";

  static LinkFacts of(Value inputs, Predicate<String> reachable) {
    Value filled = Defaults.fill(ClusterLinkTable.TYPE.body(), inputs);
    return new LinkFacts(inputs, filled, ModePair.meant(filled), reachable);
  }

  Value at(String... path) {
    return at(PropertyPath.of(path));
  }

  Value at(PropertyPath path) {
    return Values.at(inputs, path);
  }

  /**
   * Whether something is given: what rules may refuse. What is not known yet may come to nothing.
   */
  boolean given(String... path) {
    Value value = at(path);
    return !value.isNull() && !value.isUnknown();
  }

  /** Whether nothing is given: what rules may miss. What is not known yet may come to something. */
  boolean absent(String... path) {
    return at(path).isNull();
  }

  /** Whether a cluster's block is there to be looked into. */
  boolean block(String name) {
    return at(name).kind() == Value.Kind.OBJECT;
  }

  /** The text at a path; empty if it is absent, unknown or no text. */
  String text(String... path) {
    return at(path).text();
  }

  Value config() {
    return at(ClusterLinkTable.CONFIG);
  }

  /** Every setting, whether {@code config} or a typed property gives it. */
  Value settings() {
    return Spelling.inConfig(inputs).get(ClusterLinkTable.CONFIG);
  }

  /**
   * Whether the program says that the link on the remote cluster is INBOUND; an unknown answer
   * counts as yes, so that no rule fails for it.
   */
  private boolean remoteMayWait() {
    Value mode = at(ClusterLinkTable.REMOTE_CONNECTION_MODE);
    return mode.isUnknown() || ModePair.inbound(mode);
  }

  /** Whether a property of a block says how the link connects. */
  boolean saysHowToLogIn(String block) {
    return ClusterTables.connection().stream().anyMatch(property -> given(block, property));
  }

  /**
   * Whether {@code config} may have a setting of a login although the block says how to log in: the
   * block names a SASL protocol and no SASL login. So links log in for which no property is made,
   * such as by GSSAPI.
   *
   * @param setting its name, without {@code local.}
   */
  boolean leavesToConfig(String block, String setting) {
    Value protocol = at(block, ClusterTables.SECURITY_PROTOCOL);
    boolean tls = setting.startsWith("ssl.") && !given(block, LoginKind.TLS.property());
    return (setting.startsWith(SASL) || tls)
        && (protocol.isUnknown() || protocol.text().startsWith("SASL"))
        && Arrays.stream(LoginKind.values())
            .filter(LoginKind::sasl)
            .noneMatch(kind -> given(block, kind.property()));
  }

  /**
   * Whether {@code config} has a SASL login, or may come to have one.
   *
   * @param side what is in front of its settings: nothing, or {@code local.}
   */
  boolean saslInConfig(String side) {
    return config().isUnknown()
        || config().fields().keySet().stream().anyMatch(name -> name.startsWith(side + SASL));
  }

  boolean sendsLocalLogin() {
    return pair.map(modes -> modes.sendsLocalLogin(remoteMayWait())).orElse(true);
  }
}
