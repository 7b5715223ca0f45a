package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The five legal pairs of link mode and connection mode, and what each asks of the two clusters.
 * Check, requests, diff and docs all ask this table; nothing else compares modes.
 */
public enum ModePair {
  /** The usual link: the destination owns it and connects to the source. */
  DESTINATION_OUTBOUND(LinkMode.DESTINATION, Connection.OUTBOUND, LocalLogin.NEVER),
  /** First link of a source-initiated pair: the destination owns it, and the source connects. */
  DESTINATION_INBOUND(LinkMode.DESTINATION, Connection.INBOUND, LocalLogin.NEVER),
  /** Second link of a source-initiated pair: the source owns it and connects to the destination. */
  SOURCE_OUTBOUND(LinkMode.SOURCE, Connection.OUTBOUND, LocalLogin.WHERE_GIVEN),
  /** One link of a bidirectional pair, which connects to the remote cluster. */
  BIDIRECTIONAL_OUTBOUND(LinkMode.BIDIRECTIONAL, Connection.OUTBOUND, LocalLogin.IF_REMOTE_WAITS),
  /** One link of a bidirectional pair, which the remote cluster connects to. */
  BIDIRECTIONAL_INBOUND(LinkMode.BIDIRECTIONAL, Connection.INBOUND, LocalLogin.NEVER);

  /** Which cluster owns the link object, and what the remote one is. */
  enum LinkMode {
    DESTINATION(ClusterLinkTable.DESTINATION, ClusterLinkTable.SOURCE, FarEnd.SOURCE),
    SOURCE(ClusterLinkTable.SOURCE, ClusterLinkTable.DESTINATION, FarEnd.DESTINATION),
    BIDIRECTIONAL(ClusterLinkTable.LOCAL, ClusterLinkTable.REMOTE, FarEnd.REMOTE);

    private final String owner;
    private final String remote;
    private final FarEnd remoteRole;

    LinkMode(String owner, String remote, FarEnd remoteRole) {
      this.owner = owner;
      this.remote = remote;
      this.remoteRole = remoteRole;
    }
  }

  /** Who opens the connection: this link, or the link on the remote cluster. */
  enum Connection {
    OUTBOUND,
    INBOUND
  }

  /**
   * When the login to the owner's own cluster is sent along, for an INBOUND link on the remote
   * cluster.
   */
  enum LocalLogin {
    NEVER,
    WHERE_GIVEN,
    IF_REMOTE_WAITS
  }

  private final LinkMode linkMode;
  private final Connection connection;
  private final LocalLogin localLogin;

  ModePair(LinkMode linkMode, Connection connection, LocalLogin localLogin) {
    this.linkMode = linkMode;
    this.connection = connection;
    this.localLogin = localLogin;
  }

  /** The pair of two modes as the API spells them; empty for a pair that does not exist. */
  public static Optional<ModePair> of(String linkMode, String connectionMode) {
    return Arrays.stream(values())
        .filter(pair -> pair.linkMode().equals(linkMode))
        .filter(pair -> pair.connectionMode().equals(connectionMode))
        .findFirst();
  }

  /** The pair of a program or a state with defaults filled in; empty also where it is unknown. */
  public static Optional<ModePair> of(Value values) {
    return of(
        values.get(ClusterLinkTable.LINK_MODE).text(),
        values.get(ClusterLinkTable.CONNECTION_MODE).text());
  }

  /**
   * The pair that a program means whose modes are no legal pair: one that differs by case alone, or
   * a SOURCE link that waits. Empty where it could be any.
   */
  public static Optional<ModePair> meant(Value values) {
    String linkMode = upperCase(values.get(ClusterLinkTable.LINK_MODE));
    String connection = upperCase(values.get(ClusterLinkTable.CONNECTION_MODE));
    return of(linkMode, connection)
        .or(() -> impossible(values) ? Optional.of(SOURCE_OUTBOUND) : Optional.empty());
  }

  private static String upperCase(Value mode) {
    return mode.text().strip().toUpperCase(Locale.ROOT);
  }

  /** Whether both modes exist but not together: the source always opens the connection. */
  public static boolean impossible(Value values) {
    return values.get(ClusterLinkTable.LINK_MODE).text().equals(LinkMode.SOURCE.name())
        && inbound(values.get(ClusterLinkTable.CONNECTION_MODE));
  }

  /** Whether a connection mode is INBOUND. */
  public static boolean inbound(Value connectionMode) {
    return connectionMode.text().equals(Connection.INBOUND.name());
  }

  /** The link mode, as programs and the API spell it. */
  public String linkMode() {
    return linkMode.name();
  }

  /** The connection mode, as programs and the API spell it. */
  public String connectionMode() {
    return connection.name();
  }

  /** Property of the cluster that owns the link object. */
  public String ownerBlock() {
    return linkMode.owner;
  }

  /** Property of the remote cluster. */
  public String remoteBlock() {
    return linkMode.remote;
  }

  /** What the remote cluster is called in a request. */
  public FarEnd remoteRole() {
    return linkMode.remoteRole;
  }

  /**
   * Whether this link opens the connection: then it needs a bootstrap endpoint and a login, and its
   * health is waited for.
   */
  public boolean connects() {
    return connection == Connection.OUTBOUND;
  }

  /** Whether the mirror topics of the link are on the cluster that has the link object. */
  public boolean hasMirrorTopics() {
    return linkMode != LinkMode.SOURCE;
  }

  /** Whether the link is one of a bidirectional pair. */
  public boolean bidirectional() {
    return linkMode == LinkMode.BIDIRECTIONAL;
  }

  /**
   * Whether programs may say how the link on the remote cluster connects, and which link id they
   * expect: only the link of a pair that opens the connection.
   */
  public boolean knowsRemoteLink() {
    return this == BIDIRECTIONAL_OUTBOUND;
  }

  /** Whether a local login is sent, given whether the link on the remote cluster is INBOUND. */
  public boolean sendsLocalLogin(boolean remoteWaits) {
    return switch (localLogin) {
      case NEVER -> false;
      case WHERE_GIVEN -> true;
      case IF_REMOTE_WAITS -> remoteWaits;
    };
  }
}
