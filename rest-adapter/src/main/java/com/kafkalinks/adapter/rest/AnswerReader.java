package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.kafkalinks.adapter.ApiException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Reads what comes back of a call into an {@link Answer}, never more than it can hold. */
record AnswerReader(RestRequest request, CompletableFuture<Answer> answer) implements Callback {
  static final int MOST_BYTES = 32 * 1024 * 1024;

  @Override
  public void onFailure(Call call, IOException e) {
    answer.completeExceptionally(e);
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      answer.complete(read(response));
    } catch (IOException | ApiException e) {
      answer.completeExceptionally(e);
    }
  }

  private Answer read(Response response) throws IOException {
    return new Answer(response.code(), body(response), location(response), retryAfter(response));
  }

  /** Whatever a successful write says besides is of no interest: servers differ in it. */
  private String body(Response response) throws IOException {
    if (response.isSuccessful() && !request.wantsAnswer()) {
      return "";
    }
    byte[] bytes = unzipped(response.body().byteStream().readNBytes(MOST_BYTES + 1));
    if (bytes.length <= MOST_BYTES) {
      return new String(bytes, UTF_8);
    }
    if (response.isSuccessful()) {
      throw ApiException.answered(
          MALFORMED, request.label(), response.code(), 0, "the answer is too large");
    }
    return "";
  }

  /** Some servers send error bodies gzip-compressed without saying so. */
  private static byte[] unzipped(byte[] bytes) {
    boolean zipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!zipped) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      return bytes;
    }
  }

  private static String location(Response response) {
    return Optional.ofNullable(response.header("Location"))
        .map(location -> response.request().url().resolve(location))
        .map(HttpUrl::toString)
        .orElse("");
  }

  /** The server's own date is the better clock for a date that it gives. */
  private static Duration retryAfter(Response response) {
    String header = response.header("Retry-After");
    if (header == null) {
      return Duration.ZERO;
    }
    Instant now = response.headers().getInstant("Date");
    return RetryAfter.pause(header, now == null ? Instant.now() : now);
  }
}
