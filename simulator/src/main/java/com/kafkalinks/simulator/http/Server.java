package com.kafkalinks.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The JDK's HTTP server on the loopback interface, with replies that may be cut short. */
public final class Server implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Server.class.getName());
  private static final int CHUNKED = 0;
  private static final int NO_BODY = -1;
  private static final Duration DRIP = Duration.ofMillis(50);

  static {
    // Without it each reply waits up to 40 ms for a delayed acknowledgement of its header.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(Server::daemon);
  private final Supplier<Pause> pauses;
  private final Handler handler;

  private Server(HttpServer server, Supplier<Pause> pauses, Handler handler) {
    this.server = server;
    this.pauses = pauses;
    this.handler = handler;
  }

  /**
   * Starts to serve.
   *
   * @param port port on 127.0.0.1, 0 for a free one
   * @param pauses for each call, what holds it up
   * @throws IOException if the port is taken
   */
  public static Server start(int port, Supplier<Pause> pauses, Handler handler) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    Server started =
        new Server(HttpServer.create(new InetSocketAddress(loopback, port), 0), pauses, handler);
    started.server.createContext("/", started::serve);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  /** Where it listens, without a path. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops at once; calls in flight are aborted. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (Pause pause = pauses.get()) {
      send(exchange, answer(callOf(exchange, pause)), pause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  /** An error of the simulator itself is logged, to be distinguished from simulated ones. */
  private Reply answer(Call call) {
    try {
      return handler.handle(call);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "the simulator failed at " + call, bug);
      return Reply.error(500, 500, "The simulator failed, see its log.");
    }
  }

  private Call callOf(HttpExchange exchange, Pause pause) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new Call(
        exchange.getRequestMethod(),
        uri(),
        exchange.getRequestURI(),
        Optional.ofNullable(authorization).orElse(""),
        body,
        pause);
  }

  private static void send(HttpExchange exchange, Reply reply, Pause pause)
      throws IOException, InterruptedException {
    if (reply.delivery() == Delivery.NONE) {
      return;
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    if (reply.delivery() == Delivery.ENDLESS) {
      drip(exchange, reply, pause);
    } else if (reply.delivery() == Delivery.HALF) {
      cut(exchange, reply);
    } else {
      whole(exchange, reply);
    }
  }

  private static void whole(HttpExchange exchange, Reply reply) throws IOException {
    boolean bodiless = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    int status = reply.body().length == 0 ? reply.status() : statusWithBody(reply);
    exchange.sendResponseHeaders(status, bodiless ? NO_BODY : reply.body().length);
    if (!bodiless) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  /** Announces more than it sends, also where there is no body to cut. */
  private static void cut(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body();
    exchange.sendResponseHeaders(statusWithBody(reply), body.length + 1L);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  /** A 204 has no body: where a fault gives it one, it is a 200. */
  private static int statusWithBody(Reply reply) {
    return reply.status() == 204 ? 200 : reply.status();
  }

  private static void drip(HttpExchange exchange, Reply reply, Pause pause)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(statusWithBody(reply), CHUNKED);
    OutputStream out = exchange.getResponseBody();
    out.write(reply.body());
    while (true) {
      out.write(' ');
      out.flush();
      pause.pass(DRIP);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "link-simulator");
    thread.setDaemon(true);
    return thread;
  }
}
