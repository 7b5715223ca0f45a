package com.kafkalinks.provider.life;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Endpoints where nobody answers, each in its own way; they are opened when they are asked for. */
final class Places implements AutoCloseable {
  private static final byte[] NO_TLS =
      "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final List<Closeable> open = new ArrayList<>();

  private interface Manner {
    void treat(Socket caller) throws IOException;
  }

  private int listening(Manner manner) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      open.add(server);
      Thread thread = new Thread(() -> serve(server, manner), "place");
      thread.setDaemon(true);
      thread.start();
      return server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(ServerSocket server, Manner manner) {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        manner.treat(caller);
      } catch (IOException closed) {
        // The loop's condition says whether it continues.
      }
    }
  }

  /** The first byte is awaited: before it, a caller may know that it sent nothing. */
  private static void reset(Socket caller) throws IOException {
    if (caller.getInputStream().read() >= 0) {
      caller.setSoLinger(true, 0);
    }
  }

  private static void speakNoTls(Socket caller) throws IOException {
    byte[] hello = new byte[1024];
    if (caller.getInputStream().read(hello) > 0) {
      caller.getOutputStream().write(NO_TLS);
    }
  }

  /** Bound, but nobody listens: every connection is refused. */
  String refusing() {
    try {
      Socket silent = new Socket();
      open.add(silent);
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return "http://127.0.0.1:" + silent.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes connections and resets them before it has read the request. */
  String resetting() {
    return "http://127.0.0.1:" + listening(Places::reset);
  }

  /** Answers a TLS handshake in plain text. */
  String withoutTls() {
    return "https://127.0.0.1:" + listening(Places::speakNoTls);
  }

  /** No such host; the top-level domain is reserved for that (RFC 2606). */
  static String unknown() {
    return "http://no-such-host.invalid";
  }

  @Override
  public void close() {
    try {
      for (Closeable place : open) {
        place.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
