package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways in which a link logs in to a cluster. Everything that is true of one way is in its
 * entry: schema, check, request, ownership of settings, drift, import and components ask here.
 */
@SuppressWarnings("ImmutableEnumChecker") // Rows and functions have no state.
public enum LoginKind {
  /** SASL/PLAIN. In the block of the cluster that owns the link object it is also the REST key. */
  CREDENTIALS(
      optional(
          "credentials",
          Type.of(LoginTables.API_KEY_TYPE),
          "In the owner's block: the key for REST calls, and the link's local login where the mode has one and"
              + " neither `scram`, `oauth` nor a client certificate is given. In the block of the remote cluster: a SASL/PLAIN login."),
      LoginTables.KEY,
      PlainLogin::settings,
      Rule.NONE),
  /** SASL/SCRAM. */
  SCRAM(
      optional("scram", Type.of(ScramLogin.TYPE), "A SCRAM login to this cluster."),
      ScramLogin.USERNAME,
      ScramLogin::settings,
      Rule.NONE),
  /** SASL/OAUTHBEARER. */
  OAUTH(
      optional("oauth", Type.of(OAuthLogin.TYPE), "An OAUTHBEARER login to this cluster."),
      OAuthLogin.CLIENT_ID,
      OAuthLogin::settings,
      OAuthLogin::check),
  /** TLS: a login where it has a client certificate, else only how the cluster is trusted. */
  TLS(
      optional("tls", Type.of(KafkaTls.TYPE), "TLS of the link's connection to this cluster."),
      KafkaTls.VERIFY_HOSTNAME,
      (tls, clusterId) -> KafkaTls.settings(tls),
      PemRules::check);

  /** The settings that a login writes, without the {@code local.} prefix and the protocol. */
  private interface Settings {
    Map<String, Secret> of(Value login, String clusterId);
  }

  /** What is checked of a login beyond the types of its properties. */
  private interface Rule {
    Rule NONE = (login, path, failures) -> {};

    void check(Value login, PropertyPath path, Failures failures);
  }

  private final Property row;
  private final String visible;
  private final Settings settings;
  private final Rule rule;

  LoginKind(Property row, String visible, Settings settings, Rule rule) {
    this.row = row;
    this.visible = visible;
    this.settings = settings;
    this.rule = rule;
  }

  /** Its row in the table of a cluster. */
  public Property row() {
    return row;
  }

  /** Its property in a cluster's block. */
  public String property() {
    return row.name();
  }

  /** The path at which a failure shows it: a part of it that is no secret. */
  public PropertyPath visiblePath(String block) {
    return PropertyPath.of(block, property(), visible);
  }

  /** Whether it is a SASL mechanism; a connection has at most one. */
  public boolean sasl() {
    return this != TLS;
  }

  /** Whether the property may be there for REST calls alone. */
  public boolean alsoForRest() {
    return this == CREDENTIALS;
  }

  /** Whether a block has a login of this kind. */
  boolean logsIn(Value block) {
    Value login = block.get(property());
    return sasl() ? !login.isNull() : !login.get(LoginTables.CLIENT_CERTIFICATE_CHAIN).isNull();
  }

  /** The settings that it writes, without the {@code local.} prefix and the protocol. */
  Map<String, Secret> settings(Value block) {
    Value login = block.get(property());
    return login.isNull() ? Map.of() : settings.of(login, block.get(ClusterTables.ID).text());
  }

  /** Adds what is wrong with the login at a path. */
  public void check(Value login, PropertyPath path, Failures failures) {
    rule.check(login, path, failures);
  }

  /** Whether a setting, without the {@code local.} prefix, is written by a login of this kind. */
  public boolean writes(String setting) {
    return setting.startsWith(sasl() ? "sasl." : "ssl.");
  }

  /** The SASL login of a block: another one than the REST key goes first. */
  static Optional<LoginKind> saslOf(Value block) {
    return Arrays.stream(values())
        .filter(kind -> kind.sasl() && kind.logsIn(block))
        .min((one, other) -> Boolean.compare(one.alsoForRest(), other.alsoForRest()));
  }

  /** Whether a block has a login beside the key, which then is for REST calls alone. */
  public static boolean besideKey(Value block) {
    return Arrays.stream(values()).anyMatch(kind -> !kind.alsoForRest() && kind.logsIn(block));
  }

  /** The rows of every kind. */
  static List<Property> rows() {
    return Arrays.stream(values()).map(LoginKind::row).toList();
  }

  /** Settings that a server takes only together. */
  public static Set<String> together() {
    return OAuthLogin.TOGETHER;
  }

  /** The properties of SASL logins, for a sentence: {@code `a`, `b` or `c`}. */
  public static String saslChoice() {
    return choice(Arrays.stream(values()).filter(LoginKind::sasl).toList());
  }

  /** The properties of all logins, for a sentence. */
  public static String choice() {
    return choice(List.of(values()));
  }

  private static String choice(List<LoginKind> kinds) {
    String all =
        kinds.stream().map(kind -> "`" + kind.property() + "`").collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return all.substring(0, last) + " or" + all.substring(last + 1);
  }
}
