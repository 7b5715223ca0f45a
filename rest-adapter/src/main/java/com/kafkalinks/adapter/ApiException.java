package com.kafkalinks.adapter;

import com.kafkalinks.operation.OperationException;
import java.time.Duration;
import java.util.Objects;

/**
 * What went wrong with a call to the Cluster Linking API.
 *
 * <p>Callers branch on {@link #kind()}. The message names the request and quotes the API's own
 * {@code message} field; it never holds a body, a header or the value of a setting.
 */
public final class ApiException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What callers can tell apart, and whether trying again can help. */
  public enum Kind {
    /** The request itself is refused (400). */
    INVALID(Retry.NEVER),
    /** The name is taken by a link, or by a topic, of this cluster (400, "already exists"). */
    NAME_TAKEN(Retry.NEVER),
    /** The prefix is taken by another link of this cluster (400/40002). */
    PREFIX_TAKEN(Retry.NEVER),
    /** The other link of the pair does not exist yet (400). */
    REMOTE_LINK_MISSING(Retry.NEVER),
    /**
     * The other cluster could not be reached or refused the link's login while the server checked
     * it.
     */
    REMOTE_REFUSED(Retry.NEVER),
    /**
     * A mirror topic was to be created on a link that is not there, or not known everywhere yet.
     */
    LINK_UNRESOLVED(Retry.NEVER),
    /** The source cluster has no topic of the name that was to be mirrored (404/40403). */
    SOURCE_TOPIC_MISSING(Retry.NEVER),
    /** The name is neither the source topic's nor that after the link's prefix (400/40035). */
    MIRROR_RENAMED(Retry.NEVER),
    /** A topic of this name is on its way out (400, "marked for deletion"). */
    BEING_DELETED(Retry.NEVER),
    /** The mirror topic was promoted or failed over before (400, in the row of an action). */
    ALREADY_STOPPED(Retry.NEVER),
    /** Active consumer groups keep a topic from being restored (in the row of an action). */
    CONSUMER_GROUP_ACTIVE(Retry.NEVER),
    /** The management key is refused (401/40101). */
    KEY_REFUSED(Retry.NEVER),
    /** The key is known but lacks the right (401/401, 403). */
    DENIED(Retry.NEVER),
    /** The API says that this link, mirror topic or topic is not there (404 about it). */
    NOT_FOUND(Retry.NEVER),
    /**
     * A 404 that is about nothing that was asked for: a wrong endpoint or cluster id. Never proof
     * that something is gone.
     */
    WRONG_PLACE(Retry.NEVER),
    /** The server does not know the method (405). */
    UNSUPPORTED(Retry.NEVER),
    /** Too many requests (429), after every retry. */
    THROTTLED(Retry.ALWAYS),
    /** No clear answer: 408, 5xx, a broken connection. The request may have been carried out. */
    UNAVAILABLE(Retry.IF_IDEMPOTENT),
    /** The connection cannot be trusted or set up: TLS, an unknown host name. */
    UNREACHABLE(Retry.NEVER),
    /** A 2xx answer that cannot be read, or a redirect that leads elsewhere. */
    MALFORMED(Retry.NEVER);

    private final Retry retry;

    Kind(Retry retry) {
      this.retry = retry;
    }

    /** When sending the same request again is right. */
    public Retry retry() {
      return retry;
    }
  }

  /** When a request may be sent again. */
  public enum Retry {
    /** Whatever the request does: it was not carried out. */
    ALWAYS,
    /** Only where carrying it out twice does no harm. */
    IF_IDEMPOTENT,
    /** Not at all. */
    NEVER
  }

  private final Kind kind;
  private final String detail;
  private final int status;
  private final int errorCode;
  private final Duration retryAfter;

  private ApiException(
      Kind kind, String message, Answer answer, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.detail = answer.detail();
    this.status = answer.status();
    this.errorCode = answer.errorCode();
    this.retryAfter = retryAfter;
  }

  private record Answer(String detail, int status, int errorCode) {
    static Answer none(String message) {
      return new Answer(Objects.requireNonNull(message), 0, 0);
    }
  }

  /**
   * A failure without an answer of the API, such as a host that cannot be reached.
   *
   * @param kind what happened
   * @param message a sentence for the user
   */
  public static ApiException of(Kind kind, String message) {
    return new ApiException(kind, message, Answer.none(message), Duration.ZERO, null);
  }

  /**
   * As {@link #of(Kind, String)}, with its cause for the log; the cause's message is not quoted.
   */
  public static ApiException of(Kind kind, String message, Throwable cause) {
    return new ApiException(kind, message, Answer.none(message), Duration.ZERO, cause);
  }

  /**
   * An answer of the API.
   *
   * @param kind what it means
   * @param request method and path, for example {@code GET /kafka/v3/clusters/lkc-1/links}
   * @param status the HTTP status
   * @param errorCode the body's {@code error_code}, 0 where there is none
   * @param detail the body's {@code message}, or a sentence where there is none
   */
  public static ApiException answered(
      Kind kind, String request, int status, int errorCode, String detail) {
    String code = errorCode == 0 || errorCode == status ? "" : "/" + errorCode;
    String message = detail + " (" + request + " answered " + status + code + ")";
    Answer answer = new Answer(Objects.requireNonNull(detail), status, errorCode);
    return new ApiException(kind, message, answer, Duration.ZERO, null);
  }

  /** The same failure with a sentence in front of its message; status and code are kept. */
  @Override
  public ApiException saying(String sentence) {
    Answer answer = new Answer(detail, status, errorCode);
    return new ApiException(kind, sentence + ": " + getMessage(), answer, retryAfter, this);
  }

  /** The same answer, where the request says better than the answer what it means. */
  public ApiException as(Kind meaning) {
    Answer answer = new Answer(detail, status, errorCode);
    return new ApiException(meaning, getMessage(), answer, retryAfter, this);
  }

  /** The same failure with the pause that the API asks for. */
  public ApiException retryAfter(Duration pause) {
    Answer answer = new Answer(detail, status, errorCode);
    return new ApiException(kind, getMessage(), answer, pause, getCause());
  }

  /** What callers branch on. */
  public Kind kind() {
    return kind;
  }

  /** The API's own sentence, or ours where it gave none. */
  @Override
  public String detail() {
    return detail;
  }

  /**
   * Whether the server clearly refused the request (a 4xx answer), so that nothing was done; any
   * other failure leaves open whether the request was carried out.
   */
  public boolean clearlyRefused() {
    return status >= 400 && status < 500 && kind != Kind.UNAVAILABLE;
  }

  /** The HTTP status, 0 where there was no answer. */
  public int status() {
    return status;
  }

  /** The pause that the API asks for ({@code Retry-After}), zero where it does not. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** The API's {@code error_code}, 0 where there was none. */
  public int errorCode() {
    return errorCode;
  }
}
