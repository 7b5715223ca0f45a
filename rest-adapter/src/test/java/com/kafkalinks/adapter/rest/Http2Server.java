package com.kafkalinks.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;

/**
 * An HTTP/2 server (RFC 9113) that ends its connections with GOAWAY as a test says, and answers 200
 * with an empty list otherwise. A library's server would not name an earlier stream as its last.
 */
final class Http2Server implements AutoCloseable {
  private static final int PREFACE = 24;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;

  /** {@code :status: 200} in the static table (RFC 7541, appendix A). */
  private static final byte[] OK = {(byte) 0x88};

  /** What becomes of a request. */
  enum Fate {
    /** Carried out and answered; the connection stays. */
    ANSWERED,
    /** GOAWAY names an earlier stream as the last: it was not carried out. */
    UNPROCESSED,
    /** GOAWAY names its stream as the last, and it is answered after that. */
    LAST,
    /** GOAWAY names its stream as the last, but the connection is closed before the answer. */
    LOST
  }

  private final Queue<Fate> fates = new ConcurrentLinkedQueue<>();
  private final List<Fate> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket server;

  /** A server on a free port of the loopback address. */
  Http2Server(HandshakeCertificates certificates) throws IOException {
    server =
        certificates
            .sslContext()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(this::accept);
  }

  /** The fates of the next requests; those after them are answered. */
  Http2Server then(Fate... next) {
    fates.addAll(List.of(next));
    return this;
  }

  /** What became of the requests so far. */
  List<Fate> seen() {
    return seen;
  }

  int connections() {
    return connections.get();
  }

  String url() {
    return "https://localhost:" + server.getLocalPort();
  }

  private interface Work {
    void run() throws IOException;
  }

  /** A connection that breaks is the end of its thread, and nothing else. */
  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                return;
              }
            },
            "http2-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      SSLSocket socket = (SSLSocket) server.accept();
      connections.incrementAndGet();
      inBackground(() -> serve(socket));
    }
  }

  private void serve(SSLSocket socket) throws IOException {
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    socket.setSSLParameters(parameters);
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      in.readFully(new byte[PREFACE]);
      write(out, SETTINGS, 0, 0, new byte[0]);
      boolean open = true;
      while (open) {
        int stream = nextRequest(in);
        Fate fate = fates.isEmpty() ? Fate.ANSWERED : fates.remove();
        seen.add(fate);
        open = meet(fate, stream, out);
      }
    }
  }

  /** Reads frames until a request is whole. */
  private static int nextRequest(DataInputStream in) throws IOException {
    while (true) {
      int lengthAndType = in.readInt();
      int flags = in.readUnsignedByte();
      int stream = in.readInt();
      in.readFully(new byte[lengthAndType >>> 8]);
      int type = lengthAndType & 0xff;
      if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
        return stream;
      }
    }
  }

  private static boolean meet(Fate fate, int stream, DataOutputStream out) throws IOException {
    switch (fate) {
      case ANSWERED -> answer(out, stream);
      case UNPROCESSED -> goAway(out, stream - 2);
      case LAST -> {
        goAway(out, stream);
        answer(out, stream);
      }
      case LOST -> goAway(out, stream);
    }
    return fate != Fate.LOST;
  }

  private static void answer(DataOutputStream out, int stream) throws IOException {
    write(out, HEADERS, END_HEADERS, stream, OK);
    write(out, DATA, END_STREAM, stream, "{\"data\":[]}".getBytes(UTF_8));
  }

  private static void goAway(DataOutputStream out, int lastStream) throws IOException {
    byte[] noError = new byte[8];
    noError[3] = (byte) Math.max(lastStream, 0);
    write(out, GOAWAY, 0, 0, noError);
  }

  private static void write(DataOutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    out.writeInt(payload.length << 8 | type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
