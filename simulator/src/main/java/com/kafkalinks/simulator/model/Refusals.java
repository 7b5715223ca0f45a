package com.kafkalinks.simulator.model;

/**
 * Every error body of the API, one row each. Two styles stand side by side because the server has
 * two: cluster linking repeats the HTTP status, Kafka's own exceptions are mapped to five digits
 * (rest-utils, {@code KafkaExceptionMapper}).
 */
public final class Refusals {
  private static final String INVALID_LINK = "Unable to validate cluster link due to error: ";

  private Refusals() {}

  /** A link of this name is there. */
  public static Refusal linkExists(String name) {
    return bare(
        400,
        "A cluster link already exists with the provided link name: "
            + INVALID_LINK
            + "Cluster link '"
            + name
            + "' already exists.");
  }

  /** No link of this name; Platform says more about it than Cloud. */
  public static Refusal noLink(Profile profile, String name) {
    String detail =
        profile == Profile.PLATFORM ? "Cluster link '" + name + "' does not exist." : "";
    return bare(404, "The cluster link doesn't exist: " + detail);
  }

  /** The first half of a source-initiated pair is missing. */
  public static Refusal noDestinationHalf(String name) {
    return bare(400, INVALID_LINK + "the destination cluster does not have a link named " + name);
  }

  /** The other cluster refused the login of the link. */
  public static Refusal remoteRefused(String reason) {
    return bare(401, INVALID_LINK + reason);
  }

  /** The other cluster can't be reached. */
  public static Refusal unreachable(String error, String reason) {
    return bare(
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
  public static Refusal invalidLink(String reason) {
    return bare(400, INVALID_LINK + reason);
  }

  /** A link from a cluster to itself. */
  public static Refusal toItself(String clusterId) {
    return mapped(
        "Source cluster ID matches local cluster ID "
            + clusterId
            + ". Cannot create cluster link to self.");
  }

  /** The inbound half of a bidirectional link takes its id from the other half. */
  public static Refusal unexpectedLinkId() {
    return mapped(
        "Unexpected cluster link id. Should not be provided for bi-directional cluster link with"
            + " inbound connections.");
  }

  /** A link without a usable name. */
  public static Refusal invalidLinkName() {
    return bare(400, "Invalid Cluster Link Name.");
  }

  /** A setting that can't be addressed. */
  public static Refusal invalidSettingName() {
    return bare(400, "Invalid Config Name.");
  }

  /** Not JSON, or a value of the wrong type. */
  public static Refusal malformed(String reason) {
    return bare(400, reason);
  }

  /** No such setting. */
  public static Refusal noSetting(String name) {
    return bare(404, "The config doesn't exist: " + name);
  }

  /** Kafka's exceptions about a bad request or setting. */
  public static Refusal mapped(String message) {
    return new Refusal(400, 40002, message);
  }

  /** Mirrors are still fed by the link that shall be deleted. */
  public static Refusal linkInUse(String name, long mirrors) {
    return bare(
        403,
        "The cluster link '" + name + "' has " + mirrors + " mirror topics that aren't stopped.");
  }

  /** Missing or wrong key for the REST API. */
  public static Refusal badKey() {
    return new Refusal(401, 40101, "Authentication failed");
  }

  /** A good key without the right to do this. */
  public static Refusal noRight() {
    return bare(
        401,
        "Not authorized: the authenticated user didn't have the right access to the resource:"
            + " Cluster authorization failed.");
  }

  /** A good key without the right to do this, as the other resources of the REST API say it. */
  public static Refusal forbidden() {
    return new Refusal(403, 40301, "Request is not authorized");
  }

  /** No such cluster behind this endpoint. */
  public static Refusal noCluster(String clusterId) {
    return bare(404, "Cluster " + clusterId + " cannot be found.");
  }

  /** No such path. */
  public static Refusal noPath() {
    return bare(404, "HTTP 404 Not Found");
  }

  /** The path is there, the method isn't. */
  public static Refusal noMethod() {
    return bare(405, "HTTP 405 Method Not Allowed");
  }

  /** The server gave up waiting for itself. */
  public static Refusal timedOut() {
    return bare(408, "The server received the request, but the operation timed out");
  }

  /** The REST application's own limiter. */
  public static Refusal tooManyRequests() {
    return bare(
        429,
        "Request rate limit exceeded: The rate limit of requests per second has been exceeded.");
  }

  /** Something broke on the server. */
  public static Refusal broken(int status, int errorCode) {
    return new Refusal(
        status,
        errorCode,
        "The server experienced an unexpected error when processing the request.");
  }

  static Refusal bare(int status, String message) {
    return new Refusal(status, status, message);
  }
}
