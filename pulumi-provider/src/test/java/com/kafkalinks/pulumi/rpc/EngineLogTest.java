package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Empty;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Registry;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.value.Value;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.Provider.CheckRequest;

class EngineLogTest {
  private static final String URN = "urn:pulumi:dev::shop::clusterlink:index:ClusterLink::orders";

  private final EngineLog log = new EngineLog();

  @AfterEach
  void stop() {
    log.close();
  }

  /** An engine that keeps what it is told. */
  private static final class Engine extends EngineImplBase implements AutoCloseable {
    private final BlockingQueue<LogRequest> lines = new LinkedBlockingQueue<>();
    private final PluginServer server;

    Engine() throws IOException {
      server = PluginServer.start(this);
    }

    String address() {
      return "127.0.0.1:" + server.port();
    }

    LogRequest next() throws InterruptedException {
      LogRequest line = lines.poll(1, TimeUnit.MINUTES);
      assertNotNull(line);
      return line;
    }

    @Override
    public void log(LogRequest line, StreamObserver<Empty> observer) {
      lines.add(line);
      observer.onNext(Empty.getDefaultInstance());
      observer.onCompleted();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> StreamObserver<T> answers() {
    return Mockito.mock(StreamObserver.class);
  }

  @ParameterizedTest
  @CsvSource({
    "DEBUG, DEBUG, false",
    "STATUS, INFO, true",
    "RESULT, INFO, true",
    "INFO, INFO, false",
    "WARNING, WARNING, false",
  })
  void linesReachTheEngine(Level level, LogSeverity severity, boolean ephemeral)
      throws IOException, InterruptedException {
    try (Engine engine = new Engine()) {
      log.attach(engine.address());
      log.of(URN).say(level, "waiting for \"ü\"");
      LogRequest line = engine.next();
      assertEquals(severity, line.getSeverity());
      assertEquals("waiting for \"ü\"", line.getMessage());
      assertEquals(URN, line.getUrn());
      assertEquals(ephemeral, line.getEphemeral());
    }
  }

  @Test
  void statusIsToldOnceASecondAndResource() throws IOException, InterruptedException {
    try (Engine engine = new Engine()) {
      log.attach(engine.address());
      log.of(URN).status("one");
      log.of(URN).status("two");
      log.of(URN + "2").status("other");
      log.of(URN).warn("last");
      String told =
          engine.next().getMessage() + engine.next().getMessage() + engine.next().getMessage();
      assertTrue(told.contains("one") && told.contains("other") && told.contains("last"), told);
      assertTrue(engine.lines.isEmpty());
    }
  }

  @Test
  void resultIsToldAfterTheStatus() throws IOException, InterruptedException {
    try (Engine engine = new Engine()) {
      log.attach(engine.address());
      for (int i = 0; i < 50; i++) {
        String urn = URN + i;
        log.of(urn).status("waiting");
        log.of(urn).result("there");
        assertEquals("waiting", engine.next().getMessage());
        assertEquals("there", engine.next().getMessage());
      }
    }
  }

  @Test
  void newAddressTakesOver() throws IOException, InterruptedException {
    try (Engine first = new Engine();
        Engine second = new Engine()) {
      log.attach(first.address());
      log.of(URN).warn("one");
      assertEquals("one", first.next().getMessage());
      log.attach("");
      log.attach(second.address());
      log.of(URN).warn("two");
      assertEquals("two", second.next().getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "127.0.0.1:1", ":::", "%%", "http://a b"})
  void engineThatIsNotThereHarmsNothing(String address) {
    log.attach(address);
    Log lines = log.of(URN);
    for (int i = 0; i < 10; i++) {
      lines.warn("lost");
      lines.status("lost");
    }
  }

  /** It takes the connection and never says a word. */
  @Test
  void engineThatHangsHoldsNobodyUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      log.attach("127.0.0.1:" + silent.getLocalPort());
      for (int i = 0; i < 1000; i++) {
        log.of(URN).warn("x".repeat(10_000));
      }
      log.flush();
    }
  }

  @Test
  void whatAResourceSaysReachesTheEngine() throws IOException, InterruptedException {
    Resource resource = Mockito.mock(Resource.class);
    Mockito.when(resource.check(Mockito.any(), Mockito.any()))
        .thenAnswer(
            invocation -> {
              invocation.getArgument(1, Call.class).log().warn("careful");
              return new Checked(Value.EMPTY, List.of());
            });
    Provider provider = Mockito.mock(Provider.class);
    ObjectType rows = new ObjectType("Any", "", List.of());
    Mockito.when(resource.type())
        .thenReturn(new ResourceType("any:index:Any", rows, false, List.of()));
    Registry registry = new Registry(rows).with(resource);
    Mockito.when(provider.configure(Value.EMPTY)).thenReturn(registry);
    try (Engine engine = new Engine();
        ProviderService service =
            new ProviderService(provider, Cancellation.root(), engine.address())) {
      service.check(
          CheckRequest.newBuilder().setUrn(URN).setType("any:index:Any").build(), answers());
      LogRequest line = engine.lines.remove(); // there before the answer
      assertEquals("careful", line.getMessage());
      assertEquals(URN, line.getUrn());
    }
  }

  @Test
  void nothingIsSentAfterTheEnd() throws IOException {
    try (Engine engine = new Engine()) {
      log.attach(engine.address());
      log.close();
      log.of(URN).warn("late");
      assertTrue(engine.lines.isEmpty());
    }
  }
}
