package com.kafkalinks.simulator.model;

/** Every error that is about links. */
public final class LinkRefusals {
  private static final String INVALID_LINK = "Unable to validate cluster link due to error: ";

  private LinkRefusals() {}

  /** A link of this name is there. */
  static Refusal linkExists(String name) {
    return Refusals.bare(
        400,
        "A cluster link already exists with the provided link name: "
            + INVALID_LINK
            + "Cluster link '"
            + name
            + "' already exists.");
  }

  /** No link of this name; the message of Platform is longer than that of Cloud. */
  public static Refusal noLink(Profile profile, String name) {
    String detail =
        profile == Profile.PLATFORM ? "Cluster link '" + name + "' does not exist." : "";
    return Refusals.bare(404, "The cluster link doesn't exist: " + detail);
  }

  /** The destination has no link for this source-initiated link. */
  static Refusal noDestinationHalf(String name) {
    return Refusals.bare(
        400, INVALID_LINK + "the destination cluster does not have a link named " + name);
  }

  /** The other cluster refused the login of the link. */
  static Refusal remoteRefused(String reason) {
    return Refusals.bare(401, INVALID_LINK + reason);
  }

  /** The other cluster can't be reached. */
  static Refusal unreachable(String error, String reason) {
    return Refusals.bare(
        400,
        "Invalid Cluster Link: Invalid cluster link. Link error code: "
            + error
            + ". Link error message: "
            + reason
            + " Error message: "
            + INVALID_LINK
            + "The provided cluster is invalid.");
  }

  /** The other cluster is not the expected one, or the settings make no client. */
  static Refusal invalidLink(String reason) {
    return Refusals.bare(400, INVALID_LINK + reason);
  }

  /** A link from a cluster to itself. */
  static Refusal toItself(String clusterId) {
    return Refusals.mapped(
        "Source cluster ID matches local cluster ID "
            + clusterId
            + ". Cannot create cluster link to self.");
  }

  /** An inbound bidirectional link takes its id from the remote link. */
  static Refusal unexpectedLinkId() {
    return Refusals.mapped(
        "Unexpected cluster link id. Should not be provided for bi-directional cluster link with"
            + " inbound connections.");
  }

  /** A link without a usable name. */
  static Refusal invalidLinkName() {
    return Refusals.bare(400, "Invalid Cluster Link Name.");
  }

  /** Mirrors are still fed by the link that shall be deleted. */
  static Refusal linkInUse(String name, long mirrors) {
    return Refusals.bare(
        403,
        "The cluster link '" + name + "' has " + mirrors + " mirror topics that aren't stopped.");
  }
}
