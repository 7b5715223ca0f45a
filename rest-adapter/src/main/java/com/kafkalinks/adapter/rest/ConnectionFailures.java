package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static com.kafkalinks.adapter.ApiException.Kind.UNREACHABLE;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What a failed connection means: the first row that fits. What trying again cannot mend is {@code
 * UNREACHABLE}; the rest is {@code UNAVAILABLE}.
 */
final class ConnectionFailures {
  private static final List<Row> ROWS =
      List.of(
          new Row(ProxyRefusal.class, UNREACHABLE, "the proxy wants another user and password for"),
          new Row(UnknownHostException.class, UNREACHABLE, "no address is known for"),
          new Row(ConnectException.class, UNAVAILABLE, "no connection to"),
          new Row(SocketTimeoutException.class, UNAVAILABLE, "no connection in time to"),
          new Row(SSLPeerUnverifiedException.class, UNREACHABLE, "the certificate is not that of"),
          new Row(CertificateException.class, UNREACHABLE, "nothing trusts the certificate of"),
          new Row(OutOfMemoryError.class, UNAVAILABLE, "no memory was left for the answer of"),
          new Row(EOFException.class, UNAVAILABLE, "the connection was closed by"),
          new Row(SocketException.class, UNAVAILABLE, "the connection broke to"),
          new Row(SSLException.class, UNREACHABLE, "no TLS connection is agreed with"),
          new Row(Throwable.class, UNAVAILABLE, "the connection broke to"));

  private ConnectionFailures() {}

  /**
   * The failure of a call; one that the transport found itself comes back as it is.
   *
   * @param sent whether anything of the request may have reached the server
   */
  static ApiException failure(
      RestRequest request, String whereabouts, Throwable cause, boolean sent) {
    if (cause instanceof ApiException failure) {
      return failure;
    }
    Throwable telling = telling(cause);
    Row row = ROWS.stream().filter(r -> r.fits(telling)).findFirst().get();
    String message = "%s %s (%s)".formatted(row.sentence, whereabouts, request.label());
    boolean unread = !sent || unread(cause);
    Kind kind = unread || request.repeatable() ? row.kind : UNAVAILABLE;
    return ApiException.of(kind, message, unread ? new Unsent(cause) : cause);
  }

  /** Of the failures at several addresses of a name, one that came further than connecting. */
  private static Throwable telling(Throwable cause) {
    return Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed()))
        .filter(failure -> !(failure instanceof ConnectException))
        .filter(failure -> !(failure instanceof SocketTimeoutException))
        .findFirst()
        .orElse(cause);
  }

  /**
   * Whether an HTTP/2 server said that it did not process the request: REFUSED_STREAM, or a GOAWAY
   * that names an earlier stream as its last (RFC 9113, 6.8 and 8.7). The types are internal to
   * okhttp, so they are known by name.
   */
  private static boolean unread(Throwable cause) {
    return "stream was reset: REFUSED_STREAM".equals(cause.getMessage())
        || cause.getClass().getSimpleName().equals("ConnectionShutdownException");
  }

  /** A row: a type of the exception or of something that caused it. */
  private record Row(Class<? extends Throwable> type, Kind kind, String sentence) {
    boolean fits(Throwable thrown) {
      for (Throwable t = thrown; t != null; t = t.getCause()) {
        if (type.isInstance(t)) {
          return true;
        }
      }
      return false;
    }
  }
}
