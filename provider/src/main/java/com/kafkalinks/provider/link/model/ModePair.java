package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.NewLink.FarEnd;
import java.util.Arrays;
import java.util.Optional;

/**
 * The five legal pairs of link mode and connection mode, and what each asks of the two clusters.
 * Check, requests, diff and docs all ask this table; nothing else compares modes.
 */
public enum ModePair {
  /** The usual link: the destination holds it and dials the source. */
  DESTINATION_OUTBOUND(LinkMode.DESTINATION, Dial.OUTBOUND, LocalLogin.NEVER),
  /** First half of a source-initiated link: the destination holds it and waits to be dialled. */
  DESTINATION_INBOUND(LinkMode.DESTINATION, Dial.INBOUND, LocalLogin.NEVER),
  /** Second half of a source-initiated link: the source holds it and dials the destination. */
  SOURCE_OUTBOUND(LinkMode.SOURCE, Dial.OUTBOUND, LocalLogin.WHERE_GIVEN),
  /** Half of a bidirectional link that dials its twin. */
  BIDIRECTIONAL_OUTBOUND(LinkMode.BIDIRECTIONAL, Dial.OUTBOUND, LocalLogin.IF_TWIN_WAITS),
  /** Half of a bidirectional link that waits to be dialled by its twin. */
  BIDIRECTIONAL_INBOUND(LinkMode.BIDIRECTIONAL, Dial.INBOUND, LocalLogin.NEVER);

  /** Which cluster holds the link object and what the one at the far end is. */
  enum LinkMode {
    DESTINATION("destinationKafkaCluster", "sourceKafkaCluster", FarEnd.SOURCE),
    SOURCE("sourceKafkaCluster", "destinationKafkaCluster", FarEnd.DESTINATION),
    BIDIRECTIONAL("localKafkaCluster", "remoteKafkaCluster", FarEnd.REMOTE);

    private final String owner;
    private final String other;
    private final FarEnd farEnd;

    LinkMode(String owner, String other, FarEnd farEnd) {
      this.owner = owner;
      this.other = other;
      this.farEnd = farEnd;
    }
  }

  /** Who opens the connection: this half, or its twin. */
  enum Dial {
    OUTBOUND,
    INBOUND
  }

  /**
   * When the login to the owner's own cluster is sent along, for the twin that waits to be dialled.
   */
  enum LocalLogin {
    NEVER,
    WHERE_GIVEN,
    IF_TWIN_WAITS
  }

  private final LinkMode linkMode;
  private final Dial dial;
  private final LocalLogin localLogin;

  ModePair(LinkMode linkMode, Dial dial, LocalLogin localLogin) {
    this.linkMode = linkMode;
    this.dial = dial;
    this.localLogin = localLogin;
  }

  /**
   * The pair of two modes as programs and the API spell them; empty for SOURCE with INBOUND and
   * anything unknown.
   */
  public static Optional<ModePair> of(String linkMode, String connectionMode) {
    return Arrays.stream(values())
        .filter(pair -> pair.linkMode().equals(linkMode))
        .filter(pair -> pair.connectionMode().equals(connectionMode))
        .findFirst();
  }

  /** The link mode, as programs and the API spell it. */
  public String linkMode() {
    return linkMode.name();
  }

  /** The connection mode, as programs and the API spell it. */
  public String connectionMode() {
    return dial.name();
  }

  /** Property of the cluster that holds the link object. */
  public String ownerBlock() {
    return linkMode.owner;
  }

  /** Property of the cluster at the far end. */
  public String otherBlock() {
    return linkMode.other;
  }

  /** What the far end is called in a request. */
  public FarEnd farEnd() {
    return linkMode.farEnd;
  }

  /**
   * Whether this half opens the connection: then it needs a bootstrap endpoint and a login, and its
   * health is waited for.
   */
  public boolean dials() {
    return dial == Dial.OUTBOUND;
  }

  /** Whether the link is half of a bidirectional pair. */
  public boolean bidirectional() {
    return linkMode == LinkMode.BIDIRECTIONAL;
  }

  /**
   * Whether programs may say how the twin connects, and which link id they expect: only the
   * dialling half of a pair.
   */
  public boolean knowsTwin() {
    return this == BIDIRECTIONAL_OUTBOUND;
  }

  /** Whether a local login is sent, given whether the twin waits to be dialled. */
  public boolean sendsLocalLogin(boolean twinWaits) {
    return switch (localLogin) {
      case NEVER -> false;
      case WHERE_GIVEN -> true;
      case IF_TWIN_WAITS -> twinWaits;
    };
  }
}
