package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Provider;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.ResourceProviderGrpc;

/** What other users of this machine can take of the plugin's threads and memory. */
@Timeout(120)
class PluginLimitsTest {
  private static final int MB = 1 << 20;

  private final Provider provider = Mockito.mock(Provider.class);
  private final List<Socket> sockets = new ArrayList<>();
  private final List<ManagedChannel> channels = new ArrayList<>();
  private PluginServer server;

  /** One message may take 1 MB, all together 2 MB. */
  @BeforeEach
  void start() throws IOException {
    Mockito.when(provider.version()).thenReturn("1.2.3");
    Mockito.when(provider.checkConfig(ArgumentMatchers.any()))
        .thenAnswer(asked -> new Checked(asked.getArgument(0), List.of()));
    server =
        PluginServer.start(
            new ProviderService(provider, Cancellation.root(), urn -> Log.none()), 16 * MB);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    channels.forEach(ManagedChannel::shutdownNow);
    server.close();
  }

  private ManagedChannel channel() {
    ManagedChannel channel =
        OkHttpChannelBuilder.forAddress(
                "127.0.0.1", server.port(), InsecureChannelCredentials.create())
            .build();
    channels.add(channel);
    return channel;
  }

  private Socket connection() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(60_000);
    sockets.add(socket);
    return socket;
  }

  private static String version(ManagedChannel channel) {
    return ResourceProviderGrpc.newBlockingStub(channel)
        .getPluginInfo(Empty.getDefaultInstance())
        .getVersion();
  }

  @Test
  void aNewConnectionTakesThePlaceOfTheOldestThatIsIdle() throws IOException {
    ManagedChannel engine = channel();
    assertEquals("1.2.3", version(engine));

    for (int i = 0; i < 5 * Connections.MOST; i++) {
      connection();
    }

    for (Socket socket : sockets.subList(0, 4 * Connections.MOST)) {
      awaitEnd(socket);
    }
    assertEquals("1.2.3", version(engine));
    assertEquals("1.2.3", version(channel()));
  }

  @Test
  void aConnectionThatHasCalledKeepsItsPlace() throws IOException {
    for (int i = 0; i < Connections.MOST; i++) {
      assertEquals("1.2.3", version(channel()));
    }

    awaitEnd(connection());

    assertEquals("1.2.3", version(channels.get(0)));
  }

  private static void awaitEnd(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // What the server says before it hangs up.
      }
    } catch (SocketException e) {
      // It has hung up without reading everything.
    }
  }

  @Test
  void aMessageThatIsTooLargeIsRefusedWithASentence() {
    ManagedChannel engine = channel();

    Status refused = check(engine, 3 * MB);

    assertEquals(Status.Code.RESOURCE_EXHAUSTED, refused.getCode(), refused::toString);
    assertTrue(
        refused.getDescription().startsWith("The message is larger than 1 MB"), refused::toString);
    assertEquals(Status.OK, check(engine, MB - 1000));
  }

  /** What still arrives of a refused message counts against the connection. */
  @Test
  void aConnectionSurvivesManyRefusals() {
    ManagedChannel engine = channel();

    for (int i = 0; i < 20; i++) {
      assertEquals(Status.Code.RESOURCE_EXHAUSTED, check(engine, 3 * MB).getCode());
    }

    assertEquals(Status.OK, check(engine, MB - 1000));
  }

  @Test
  void messagesThatAreTooLargeTogetherAreRefused() throws Exception {
    CountDownLatch arrived = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    Mockito.when(provider.checkConfig(ArgumentMatchers.any()))
        .thenAnswer(
            asked -> {
              arrived.countDown();
              end.await();
              return new Checked(asked.getArgument(0), List.of());
            });
    ManagedChannel engine = channel();
    CompletableFuture<Status> one = checking(engine);
    CompletableFuture<Status> other = checking(engine);
    arrived.await();

    Status refused = check(engine, MB / 2);

    end.countDown();
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, refused.getCode(), refused::toString);
    assertTrue(refused.getDescription().contains("all calls in progress"), refused::toString);
    assertEquals(List.of(Status.OK, Status.OK), List.of(one.get(), other.get()));
    while (!check(engine, MB - 1000).isOk()) {
      // An answer can arrive a moment before the server has closed its call.
    }
  }

  private static CompletableFuture<Status> checking(ManagedChannel channel) {
    return CompletableFuture.supplyAsync(
        () -> check(channel, MB - 1000), work -> new Thread(work).start());
  }

  /** A few bytes can stand for more than any heap holds. */
  @Test
  void aCompressedMessageIsNotUnderstood() {
    StatusRuntimeException refused = null;
    try {
      ResourceProviderGrpc.newBlockingStub(channel())
          .withCompression("gzip")
          .checkConfig(request(MB / 2));
    } catch (StatusRuntimeException e) {
      refused = e;
    }
    assertEquals(Status.Code.UNIMPLEMENTED, Status.fromThrowable(refused).getCode());
  }

  private static Status check(ManagedChannel channel, int size) {
    try {
      CheckResponse answer =
          ResourceProviderGrpc.newBlockingStub(channel).checkConfig(request(size));
      assertEquals(0, answer.getFailuresCount());
      return Status.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus();
    }
  }

  private static CheckRequest request(int size) {
    Value text = Value.newBuilder().setStringValue("a".repeat(size)).build();
    return CheckRequest.newBuilder()
        .setUrn("urn:pulumi:s::p::pulumi:providers:notes::n")
        .setNews(Struct.newBuilder().putFields("text", text))
        .build();
  }

  @Test
  void bytesThatAreNoHttpPrintNothing() throws IOException {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = recorder(logged);
    Logger.getLogger("").addHandler(handler);
    try {
      for (String bytes : List.of("GET / HTTP/1.1\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nno")) {
        Socket socket = connection();
        socket.getOutputStream().write(bytes.repeat(100).getBytes(StandardCharsets.US_ASCII));
        awaitEnd(socket);
      }
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }

    assertEquals(List.of(), logged);
    assertEquals("1.2.3", version(channel()));
  }

  private static Handler recorder(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        logged.add(line.getLoggerName() + ": " + line.getMessage());
      }

      @Override
      public void flush() {
        // Nothing is kept back.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
