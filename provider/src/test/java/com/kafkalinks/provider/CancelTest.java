package com.kafkalinks.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.rpc.PluginServer;
import com.kafkalinks.pulumi.rpc.ProviderService;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import com.kafkalinks.pulumi.value.Value;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderFutureStub;

/** The served plugin against a cluster that never answers. */
class CancelTest {
  private static final String URN = "urn:pulumi:dev::shop::clusterlink:index:ClusterLink::orders";
  private static final Struct PROGRAM =
      ValueCodec.encode(
          Programs.of(ModePair.DESTINATION_OUTBOUND).with("clusterLinkId", Value.of("id")));

  /** More than the pool of a runtime without virtual threads has room for. */
  private static final int MANY = 300;

  private static final int ROOM = 256;

  private final CountDownLatch busy = new CountDownLatch(ROOM);
  private final CountDownLatch first = new CountDownLatch(1);
  private ProviderService service;
  private PluginServer server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws IOException {
    ClusterLinks hanging =
        Mockito.mock(
            ClusterLinks.class,
            Mockito.withSettings().stubOnly().defaultAnswer(call -> hang(call.getArguments())));
    KafkaCluster cluster = Mockito.mock(KafkaCluster.class, Mockito.withSettings().stubOnly());
    Mockito.when(cluster.links()).thenReturn(hanging);
    Connector connector = (access, limits, refused) -> cluster;
    service =
        new ProviderService(new ClusterLinkProvider(connector, Map.of()), Cancellation.root(), "");
    server = PluginServer.start(service);
    channel =
        OkHttpChannelBuilder.forAddress(
                "127.0.0.1", server.port(), InsecureChannelCredentials.create())
            .maxInboundMessageSize(64 << 20)
            .build();
  }

  /** Every operation has the cancellation as its last argument. */
  private Object hang(Object... arguments) {
    busy.countDown();
    first.countDown();
    ((Cancellation) arguments[arguments.length - 1]).sleep(Duration.ofHours(1));
    return null;
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
    service.close();
  }

  private ResourceProviderFutureStub calls() {
    return ResourceProviderGrpc.newFutureStub(channel).withDeadlineAfter(1, TimeUnit.MINUTES);
  }

  private void cancel() {
    ResourceProviderGrpc.newBlockingStub(channel)
        .withDeadlineAfter(1, TimeUnit.MINUTES)
        .cancel(Empty.getDefaultInstance());
  }

  private static void assertCancelled(ListenableFuture<?> answer) {
    ExecutionException failure = assertThrows(ExecutionException.class, answer::get);
    Status status = Status.fromThrowable(failure);
    assertEquals(Status.Code.CANCELLED, status.getCode(), status::toString);
    assertTrue(status.getDescription().contains("\"orders\" on lkc-owner"), status::toString);
  }

  private static CreateRequest create() {
    return CreateRequest.newBuilder().setUrn(URN).setProperties(PROGRAM).build();
  }

  @Test
  void endsMoreCallsThanThereAreThreads() throws InterruptedException {
    List<ListenableFuture<?>> creates = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      creates.add(calls().create(create()));
    }
    assertTrue(busy.await(1, TimeUnit.MINUTES));
    cancel();
    creates.forEach(CancelTest::assertCancelled);
  }

  static Stream<Arguments> verbs() {
    String id = "lkc-owner/orders";
    return Stream.of(
        verb("create", calls -> calls.create(create())),
        verb(
            "read",
            calls ->
                calls.read(
                    ReadRequest.newBuilder()
                        .setUrn(URN)
                        .setId(id)
                        .setInputs(PROGRAM)
                        .setProperties(PROGRAM)
                        .build())),
        verb(
            "import",
            calls ->
                calls.read(
                    ReadRequest.newBuilder().setUrn(URN).setId(id).setInputs(PROGRAM).build())),
        verb(
            "update",
            calls ->
                calls.update(
                    UpdateRequest.newBuilder()
                        .setUrn(URN)
                        .setId(id)
                        .setOlds(PROGRAM)
                        .setOldInputs(PROGRAM)
                        .setNews(PROGRAM)
                        .build())),
        verb(
            "delete",
            calls ->
                calls.delete(
                    DeleteRequest.newBuilder()
                        .setUrn(URN)
                        .setId(id)
                        .setProperties(PROGRAM)
                        .build())),
        verb(
            "function",
            calls ->
                calls.invoke(
                    InvokeRequest.newBuilder()
                        .setTok("clusterlink:index:getClusterLink")
                        .setArgs(lookup())
                        .build())));
  }

  private static Struct lookup() {
    return ValueCodec.encode(
        Programs.OWNER
            .asOwner()
            .with("id", Value.NULL)
            .with("clusterId", Value.of("lkc-owner"))
            .with("linkName", Value.of("orders")));
  }

  private static Arguments verb(
      String name, Function<ResourceProviderFutureStub, ListenableFuture<?>> call) {
    return Arguments.of(name, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void endsEveryVerb(String name, Function<ResourceProviderFutureStub, ListenableFuture<?>> call)
      throws InterruptedException {
    ListenableFuture<?> answer = call.apply(calls());
    assertTrue(first.await(1, TimeUnit.MINUTES), name);
    cancel();
    assertCancelled(answer);
  }

  /** What the server could not check is only a warning in a preview. */
  @Test
  void endsThePreviewOfACreate() throws InterruptedException, ExecutionException {
    ListenableFuture<CreateResponse> answer =
        calls().create(create().toBuilder().setPreview(true).build());
    assertTrue(first.await(1, TimeUnit.MINUTES));
    cancel();
    assertEquals("", answer.get().getId());
  }

  @Test
  void callsAfterACancelStartCancelled() {
    cancel();
    assertCancelled(calls().create(create()));
  }

  @Test
  void programsTimeoutEndsACall() {
    ListenableFuture<?> answer = calls().create(create().toBuilder().setTimeout(0.05).build());
    ExecutionException failure = assertThrows(ExecutionException.class, answer::get);
    assertEquals(Status.Code.DEADLINE_EXCEEDED, Status.fromThrowable(failure).getCode());
  }

  @Test
  void messagesAreAsLargeAsTheEngineSendsThem() throws ExecutionException, InterruptedException {
    Value settings = Value.EMPTY.with("client.dns.lookup", Value.of("x".repeat(10 << 20)));
    Value program = Programs.of(ModePair.DESTINATION_OUTBOUND).with("config", settings);
    CheckResponse answer =
        calls()
            .check(
                CheckRequest.newBuilder().setUrn(URN).setNews(ValueCodec.encode(program)).build())
            .get();
    assertEquals(0, answer.getFailuresCount());
  }
}
