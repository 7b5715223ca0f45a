package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.kafkalinks.adapter.ApiException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

/**
 * Reads what comes back of a call into an {@link Answer}, never more than there is room for.
 *
 * @param whereabouts the server, for messages
 */
record AnswerReader(
    RestRequest request, String whereabouts, Room room, CompletableFuture<Answer> answer)
    implements Callback {
  private static final int CHUNK = 16 << 10;

  @Override
  public void onFailure(Call call, IOException e) {
    answer.completeExceptionally(e);
  }

  /** Nobody waits on this thread: whatever goes wrong is passed on to the caller's. */
  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      answer.complete(read(response));
    } catch (Throwable e) {
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
    try {
      return new String(unzipped(bytes(response.body().byteStream())), UTF_8);
    } catch (Room.Full full) {
      if (response.isSuccessful()) {
        throw tooLarge(full);
      }
      return "";
    }
  }

  private ApiException tooLarge(Room.Full full) {
    return full.alone()
        ? ApiException.of(
            MALFORMED, "the answer of %s is too large (%s)".formatted(whereabouts, request.label()))
        : ApiException.of(
            UNAVAILABLE,
            "too many large answers came at once; there was no memory for that of %s (%s)"
                .formatted(whereabouts, request.label()));
  }

  private byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        room.take(n);
        bytes.write(chunk, 0, n);
      }
    } catch (IOException | Room.Full e) {
      room.give(bytes.size());
      throw e;
    }
    return bytes.toByteArray();
  }

  /** Some servers send error bodies gzip-compressed without saying so. */
  private byte[] unzipped(byte[] bytes) {
    boolean zipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!zipped) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return bytes(in);
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

  /**
   * The server's own date is the better clock for a date that it gives. It is read only where it is
   * needed: the first date that okhttp parses loads the JDK's calendars and locales.
   */
  private static Duration retryAfter(Response response) {
    String header = response.header("Retry-After");
    if (header == null) {
      return Duration.ZERO;
    }
    Optional<Instant> date = Optional.ofNullable(response.headers().getInstant("Date"));
    return RetryAfter.pause(header, date);
  }
}
