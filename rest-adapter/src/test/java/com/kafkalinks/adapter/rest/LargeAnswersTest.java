package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import java.util.Map;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that would fill the memory. */
final class LargeAnswersTest {
  private static final int MOST = 100_000;

  private final Api api = new Api();
  private final Room.Shared memory = new Room.Shared(MOST, 2 * MOST);
  private final RestConnector connector = new RestConnector(Map.of(), () -> 1.0, memory);

  @AfterEach
  void close() {
    connector.close();
    api.close();
  }

  private ApiException failure() {
    ClusterLinks links =
        connector.open(Api.access(api.url(""), Api.KEY, Tls.SYSTEM), Api.LIMITS).links();
    return assertThrows(ApiException.class, () -> links.list(api.cancellation));
  }

  private static Buffer bomb() throws Exception {
    Buffer bomb = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(bomb))) {
      sink.write(new byte[MOST + 1]);
    }
    return bomb;
  }

  @Test
  void readsNoMoreOfAnAnswerThanThereIsRoomFor() throws Exception {
    api.answers(new MockResponse.Builder().body(bomb()).addHeader("Content-Encoding: gzip"))
        .answers(new MockResponse.Builder().body(bomb()))
        .answers(200, " ".repeat(MOST + 1))
        .answers(new MockResponse.Builder().code(400).body(bomb()));

    for (int i = 0; i < 3; i++) {
      ApiException failure = failure();
      assertEquals(MALFORMED, failure.kind());
      assertTrue(failure.getMessage().startsWith("the answer of localhost:"), failure.toString());
    }
    assertEquals(INVALID, failure().kind());
    assertEquals(0, memory.used().get());
  }

  @Test
  void boundsAListWithoutAnEnd() {
    for (int page = 0; page < 5; page++) {
      String row = "{\"link_name\":\"%s\"}".formatted("a".repeat(MOST / 4));
      String next = "{\"data\":[%s],\"metadata\":{\"next\":\"?page=%d\"}}".formatted(row, page);
      api.answers(200, next);
    }

    assertEquals(MALFORMED, failure().kind());
    assertEquals(4, api.server.getRequestCount());
    assertEquals(0, memory.used().get());
  }

  @Test
  void boundsWhatAllCallsTakeTogether() {
    api.answers(200, " ".repeat(MOST));
    for (int retry = 0; retry < 5; retry++) {
      api.answers(200, " ".repeat(MOST));
    }
    try (Room other = memory.open();
        Room another = memory.open()) {
      other.take(MOST);
      another.take(1);
      ApiException failure = failure();

      assertEquals(UNAVAILABLE, failure.kind());
      assertTrue(failure.getMessage().contains("no memory for that of localhost:"));
    }
    assertEquals(0, memory.used().get());
  }
}
