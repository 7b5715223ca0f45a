package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
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
  private final Authorization authorization;
  private final String whereabouts;

  RestTransport(OkHttpClient client, Authorization authorization, String whereabouts) {
    this.client = client;
    this.authorization = authorization;
    this.whereabouts = whereabouts;
  }

  /** Sends a request; a read follows redirects that stay with the server it asked. */
  Answer exchange(RestRequest request, Cancellation cancellation) {
    RestRequest next = request;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = send(next, cancellation);
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
          MALFORMED, request.label(), answer.status(), 0, detail.formatted(there.redact()));
    }
    return request.at(target.get());
  }

  /** What of a request nobody may show. */
  Masking masking(RestRequest request) {
    return Masking.of(authorization, request.body());
  }

  /** A reference as an absolute URL; empty if it is none or leads to another server. */
  static Optional<String> sameOrigin(String url, String reference) {
    HttpUrl base = HttpUrl.get(url);
    return Optional.ofNullable(base.resolve(reference))
        .filter(target -> target.scheme().equals(base.scheme()))
        .filter(target -> target.host().equals(base.host()) && target.port() == base.port())
        .map(HttpUrl::toString);
  }

  private Answer send(RestRequest request, Cancellation cancellation) {
    cancellation.check();
    Duration left = cancellation.remaining();
    boolean lastTry = left.compareTo(request.timeout()) <= 0;
    Call call = client.newCall(http(request));
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    call.enqueue(new AnswerReader(request, answer));
    Runnable detach = cancellation.onCancel(() -> answer.cancel(false));
    try {
      return answer.get((lastTry ? left : request.timeout()).toNanos(), NANOSECONDS);
    } catch (TimeoutException e) {
      throw lastTry
          ? Ended.timedOut("the time was up before " + request.label() + " was answered")
          : ApiException.of(UNAVAILABLE, noAnswer(request));
    } catch (java.util.concurrent.CancellationException e) {
      throw Ended.cancelled(request.label() + " was cancelled");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Ended.interrupted(request.label() + " was interrupted", e);
    } catch (ExecutionException e) {
      throw ConnectionFailures.failure(request, whereabouts, e.getCause());
    } finally {
      detach.run();
      cutOff(call, answer);
    }
  }

  /** A call that was answered has given its connection back; all others are given up. */
  private static void cutOff(Call call, CompletableFuture<Answer> answer) {
    if (!answer.isDone() || answer.isCompletedExceptionally()) {
      call.cancel();
    }
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
