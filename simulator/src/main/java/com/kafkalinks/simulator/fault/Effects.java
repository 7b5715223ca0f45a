package com.kafkalinks.simulator.fault;

import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.http.Delivery;
import com.kafkalinks.simulator.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** The effects that a fault can have. */
public final class Effects {
  private Effects() {}

  /** This reply, and nothing is done. */
  public static Effect reply(Reply canned) {
    return (call, next) -> canned;
  }

  /** This reply, but the call was carried out all the same. */
  public static Effect replyAfterwards(Reply canned) {
    return (call, next) -> {
      next.handle(call);
      return canned;
    };
  }

  /** One more header on the reply. */
  public static Effect header(String name, String value) {
    return (call, next) -> next.handle(call).with(name, value);
  }

  /** A rest before the call is carried out. */
  public static Effect delay(Duration rest) {
    return (call, next) -> passed(call, rest) ? next.handle(call) : silence();
  }

  /** A rest between what the call does and its reply. */
  public static Effect late(Duration rest) {
    return (call, next) -> {
      Reply reply = next.handle(call);
      return passed(call, rest) ? reply : silence();
    };
  }

  /** The connection is closed, and nothing is done. */
  public static Effect resetBefore() {
    return (call, next) -> silence();
  }

  /** The call is carried out, then the connection is closed. */
  public static Effect resetAfter() {
    return (call, next) -> next.handle(call).delivered(Delivery.NONE);
  }

  /** The call is carried out, and the reply breaks off in the middle. */
  public static Effect cut() {
    return (call, next) -> next.handle(call).delivered(Delivery.HALF);
  }

  /** The call is carried out, and the reply never ends. */
  public static Effect endless() {
    return (call, next) -> next.handle(call).delivered(Delivery.ENDLESS);
  }

  /** The call is carried out, and the reply has this body instead of its own. */
  public static Effect body(String contentType, String body) {
    return (call, next) ->
        next.handle(call)
            .with("Content-Type", contentType)
            .withBody(body.getBytes(StandardCharsets.UTF_8));
  }

  /** The call is carried out, and the reply is compressed without a header that says so. */
  public static Effect gzip() {
    return (call, next) -> {
      Reply reply = next.handle(call);
      return reply.withBody(compressed(reply.body()));
    };
  }

  /** A redirect to the same resource under the API's other base path, and nothing is done. */
  public static Effect redirect(int status) {
    return (call, next) -> {
      String target = call.uri().toString();
      String other =
          target.startsWith("/kafka") ? target.substring("/kafka".length()) : "/kafka" + target;
      return Reply.empty(status).with("Location", call.base() + other);
    };
  }

  /** A write to this setting is silently dropped, whatever else the call does. */
  public static Effect drop(String setting) {
    return new DroppedSetting(setting);
  }

  private static Reply silence() {
    return Reply.empty(500).delivered(Delivery.NONE);
  }

  private static boolean passed(Call call, Duration rest) {
    try {
      call.pause().pass(rest);
      return true;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
