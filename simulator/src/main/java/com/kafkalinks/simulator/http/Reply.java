package com.kafkalinks.simulator.http;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What the client gets. An empty body is sent without a content type. */
public final class Reply {
  private static final byte[] NOTHING = {};

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Delivery delivery;

  private Reply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    this.body = body;
    this.delivery = delivery;
  }

  /** A reply without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), NOTHING, Delivery.WHOLE);
  }

  /** A reply with a text body. */
  public static Reply of(int status, String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Reply(status, Map.of("Content-Type", contentType), bytes, Delivery.WHOLE);
  }

  /** A reply with a JSON body. */
  public static Reply json(int status, String body) {
    return of(status, "application/json", body);
  }

  /** A reply with the API's error body. */
  public static Reply error(int status, int errorCode, String message) {
    JsonObject body = new JsonObject();
    body.addProperty("error_code", errorCode);
    body.addProperty("message", message);
    return json(status, body.toString());
  }

  /** The same reply with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, delivery);
  }

  /** The same reply with another body. */
  public Reply withBody(byte[] other) {
    return new Reply(status, headers, other, delivery);
  }

  /** The same reply, delivered otherwise. */
  public Reply delivered(Delivery other) {
    return new Reply(status, headers, body, other);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Header names and values, without the content length. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The bytes of the body, not a copy. */
  public byte[] body() {
    return body;
  }

  /** How much of it is sent. */
  public Delivery delivery() {
    return delivery;
  }
}
