package com.kafkalinks.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body of JSON. One-shot: okhttp must not send it again of its own accord ({@code 503} and
 * Retry-After 0).
 */
final class JsonBody extends RequestBody {
  private static final MediaType TYPE = MediaType.get("application/json");

  private final byte[] json;

  JsonBody(String json) {
    this.json = json.getBytes(UTF_8);
  }

  @Override
  public MediaType contentType() {
    return TYPE;
  }

  @Override
  public long contentLength() {
    return json.length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(json);
  }

  @Override
  public boolean isOneShot() {
    return true;
  }
}
