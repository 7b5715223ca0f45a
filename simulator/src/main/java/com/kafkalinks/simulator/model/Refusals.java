package com.kafkalinks.simulator.model;

/**
 * The error bodies of the API that are about neither links ({@link LinkRefusals}) nor topics
 * ({@link TopicRefusals}), one row each. Two styles stand side by side because the server has two:
 * cluster linking repeats the HTTP status, Kafka's own exceptions are mapped to five digits
 * (rest-utils, {@code KafkaExceptionMapper}).
 */
public final class Refusals {
  private Refusals() {}

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

  /** Kafka's exceptions about brokers that don't answer. */
  public static Refusal unanswered(String message) {
    return new Refusal(500, 50003, message);
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
