package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static com.kafkalinks.adapter.ApiException.Kind.UNREACHABLE;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * One exchange: sends a request and reads its answer, whatever the status. The call runs on a
 * thread of okhttp's, so that a cancel or the deadline frees the caller even from a name lookup
 * that hangs.
 */
final class RestTransport {
  private static final int MOST_REDIRECTS = 5;

  private final OkHttpClient client;
  private final OkHttpClient fresh;
  private final Authorization authorization;
  private final String whereabouts;

  /**
   * A way to one cluster.
   *
   * @param fresh for requests that must not be sent on a connection that may be closed already
   * @param whereabouts the server, for messages
   */
  RestTransport(
      OkHttpClient client, OkHttpClient fresh, Authorization authorization, String whereabouts) {
    this.client = client;
    this.fresh = fresh;
    this.authorization = authorization;
    this.whereabouts = whereabouts;
  }

  /** Sends a request; a read follows redirects that stay with the server it asked. */
  Answer exchange(RestRequest request, Room room, Cancellation cancellation) {
    RestRequest next = request;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = send(next, room, cancellation);
      if (!answer.redirect()) {
        return answer;
      }
      next = redirected(next, answer);
    }
    throw ApiException.of(MALFORMED, request.label() + ": too many redirects");
  }

  /** Credentials never go to another server, and only a read is sent twice. */
  private static RestRequest redirected(RestRequest request, Answer answer) {
    Optional<String> target = sameOrigin(request.url(), answer.location());
    if (!request.reads() || target.isEmpty()) {
      HttpUrl there = HttpUrl.get(answer.location());
      String detail = "redirected to %s; use that as the REST endpoint if it is right";
      throw ApiException.answered(
          request.repeatable() ? MALFORMED : UNAVAILABLE,
          request.label(),
          answer.status(),
          0,
          detail.formatted(there.redact()));
    }
    return request.at(target.get());
  }

  /** A reference as an absolute URL; empty if it is none or leads to another server. */
  static Optional<String> sameOrigin(String url, String reference) {
    HttpUrl base = HttpUrl.get(url);
    return Optional.ofNullable(base.resolve(reference))
        .filter(target -> target.scheme().equals(base.scheme()))
        .filter(target -> target.host().equals(base.host()) && target.port() == base.port())
        .map(HttpUrl::toString);
  }

  private Answer send(RestRequest request, Room room, Cancellation cancellation) {
    cancellation.check();
    Duration left = cancellation.remaining();
    boolean lastTry = left.compareTo(request.timeout()) <= 0;
    Call call = (request.repeatable() ? client : fresh).newCall(http(request));
    Sending sending = new Sending();
    call.addEventListener(sending);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    call.enqueue(new AnswerReader(request, whereabouts, room, answer));
    Runnable detach = cancellation.onCancel(() -> answer.cancel(false));
    try {
      return cancellation.await(answer, lastTry ? left : request.timeout());
    } catch (TimeoutException e) {
      call.cancel();
      if (sending.securing) {
        throw ApiException.of(lastTry ? UNREACHABLE : UNAVAILABLE, noTls(request), new Unsent(e));
      }
      throw lastTry
          ? Ended.timedOut("the time was up before " + request.label() + " was answered")
          : ApiException.of(UNAVAILABLE, noAnswer(request), sending.started ? null : new Unsent(e));
    } catch (java.util.concurrent.CancellationException e) {
      throw Ended.cancelled(request.label() + " was cancelled");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Ended.interrupted(request.label() + " was interrupted", e);
    } catch (ExecutionException e) {
      throw ConnectionFailures.failure(request, whereabouts, e.getCause(), sending.started);
    } finally {
      detach.run();
      cutOff(call, answer);
    }
  }

  /** How far a request came: whether TLS is being agreed, whether anything of it was written. */
  private static final class Sending extends EventListener {
    private volatile boolean securing;
    private volatile boolean started;

    @Override
    public void secureConnectStart(Call call) {
      securing = true;
    }

    @Override
    public void secureConnectEnd(Call call, Handshake handshake) {
      securing = false;
    }

    @Override
    public void requestHeadersStart(Call call) {
      started = true;
    }
  }

  /** A call that was answered has given its connection back; all others are given up. */
  private static void cutOff(Call call, CompletableFuture<Answer> answer) {
    if (!answer.isDone() || answer.isCompletedExceptionally()) {
      call.cancel();
    }
  }

  private String noTls(RestRequest request) {
    return "no TLS connection is agreed with %s in time (%s); for a port without TLS, write `http://` in the REST endpoint"
        .formatted(whereabouts, request.label());
  }

  private static String noAnswer(RestRequest request) {
    double seconds = request.timeout().toMillis() / 1000.0;
    return "no answer within %s s (%s)"
        .formatted(seconds == (long) seconds ? (Object) (long) seconds : seconds, request.label());
  }

  private Request http(RestRequest request) {
    HttpUrl url = HttpUrl.parse(request.url());
    if (url == null) {
      throw ApiException.of(INVALID, "the REST endpoint's host or port is not valid");
    }
    Request.Builder http =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header("User-Agent", "pulumi-clusterlink");
    authorization.header().ifPresent(value -> http.header("Authorization", value.reveal()));
    return http.method(request.method(), body(request)).build();
  }

  private static RequestBody body(RestRequest request) {
    if (request.body() == null) {
      return request.method().equals("POST") ? new JsonBody("") : null;
    }
    return new JsonBody(Json.write(request.body()));
  }
}
