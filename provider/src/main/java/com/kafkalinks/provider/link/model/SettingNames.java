package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.LinkSettingCatalogue;
import com.kafkalinks.provider.cluster.JaasLine;
import com.kafkalinks.provider.cluster.LoginKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known about settings of a link by their names. */
public final class SettingNames {
  public static final String LINK_MODE = "link.mode";
  public static final String CONNECTION_MODE = "connection.mode";
  public static final String REMOTE_CONNECTION_MODE = "remote.link.connection.mode";
  public static final String BOOTSTRAP = "bootstrap.servers";
  public static final String SECURITY_PROTOCOL = "security.protocol";
  public static final String PREFIX = "cluster.link.prefix";

  /** Before the name of a setting of the local login. */
  public static final String LOCAL = "local.";

  /** Read-only copy of the prefix: cp-server 8.1.2 silently ignores writes to it. */
  private static final String DERIVED_PREFIX = "link.prefix";

  /** Filters, with the switch of the feature that they belong to: switching it off clears them. */
  public static final Map<String, String> FILTERS =
      Map.of(
          "acl.filters", "acl.sync.enable",
          "auto.create.mirror.topics.filters", "auto.create.mirror.topics.enable",
          "consumer.offset.group.filters", "consumer.offset.sync.enable");

  private SettingNames() {}

  /** Whether its values are secrets. */
  public static boolean sensitive(String name) {
    return LinkSettingCatalogue.sensitive(name);
  }

  /** Whether it is part of how the link logs in to the remote cluster. */
  public static boolean remoteLogin(String name) {
    return name.equals(SECURITY_PROTOCOL)
        || Arrays.stream(LoginKind.values()).anyMatch(kind -> kind.writes(name));
  }

  /** Whether it is part of how the link logs in to its owner. */
  public static boolean localLogin(String name) {
    return name.startsWith(LOCAL) && remoteLogin(name.substring(LOCAL.length()));
  }

  /**
   * Whether giving it says how the link logs in; TLS tuning alone does not.
   *
   * @param side what is in front of it: nothing, or {@link #LOCAL}
   */
  public static boolean saysHowToLogIn(String name, String side) {
    return name.equals(side + SECURITY_PROTOCOL) || name.startsWith(side + "sasl.");
  }

  /** Whether its value, and not only its presence, says of which kind a login is. */
  static boolean saysKindOfLogin(String name) {
    return name.endsWith(SECURITY_PROTOCOL) || name.endsWith(JaasLine.MECHANISM);
  }

  /** Whether it must be sent again where others change: some logins change only as a whole. */
  public static boolean goesWith(String name, Set<String> changing) {
    String side = localLogin(name) ? LOCAL : "";
    Set<String> whole =
        LoginKind.together().stream().map(part -> side + part).collect(Collectors.toSet());
    return whole.contains(name) && !Collections.disjoint(whole, changing);
  }

  /**
   * Whether a value that nobody of this program gave is left alone: the server may have made it
   * itself, or it is a login that the program does not manage.
   */
  public static boolean leftAlone(String name) {
    return SettingRow.of(name).isPresent()
        || name.equals(DERIVED_PREFIX)
        || name.startsWith(LOCAL)
        || remoteLogin(name);
  }

  /** Whether it works only on the cluster with the mirror topics; the prefix has its own rules. */
  public static boolean mirrorSide(String name) {
    return LinkSettingCatalogue.mirrorSide(name) && !name.equals(PREFIX);
  }

  /** The switch that a filter hangs on. */
  public static Optional<String> switchOf(String filter) {
    return Optional.ofNullable(FILTERS.get(filter));
  }
}
