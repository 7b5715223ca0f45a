package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Provider;
import io.grpc.CallOptions;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.ResourceProviderGrpc;

/** The port that every user of this machine can reach. */
@Timeout(60)
class PluginServerTest {
  private final Provider provider = Mockito.mock(Provider.class);
  private PluginServer server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws IOException {
    Mockito.when(provider.version()).thenReturn("1.2.3");
    server =
        PluginServer.start(new ProviderService(provider, Cancellation.root(), urn -> Log.none()));
    channel =
        OkHttpChannelBuilder.forAddress(
                "127.0.0.1", server.port(), InsecureChannelCredentials.create())
            .build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
  }

  @Test
  void isReachedOnLoopbackOnly() throws IOException {
    for (InetAddress address : otherAddresses()) {
      try (Socket socket = new Socket()) {
        InetSocketAddress there = new InetSocketAddress(address, server.port());
        assertThrows(IOException.class, () -> socket.connect(there, 1000), address::toString);
      }
    }
    assertEquals("1.2.3", version());
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private String version() {
    return ResourceProviderGrpc.newBlockingStub(channel)
        .getPluginInfo(Empty.getDefaultInstance())
        .getVersion();
  }

  @Test
  void hasNoReflectionAndNoOtherService() {
    for (String method :
        List.of(
            "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
            "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
            "grpc.channelz.v1.Channelz/GetServers",
            "pulumirpc.ResourceProvider/NoSuchMethod")) {
      assertEquals(Status.Code.UNIMPLEMENTED, call(method));
    }
  }

  private Status.Code call(String name) {
    MethodDescriptor<Empty, Empty> method =
        ResourceProviderGrpc.getCancelMethod().toBuilder().setFullMethodName(name).build();
    StatusRuntimeException failure =
        assertThrows(
            StatusRuntimeException.class,
            () ->
                ClientCalls.blockingUnaryCall(
                    channel, method, CallOptions.DEFAULT, Empty.getDefaultInstance()));
    return failure.getStatus().getCode();
  }

  @Test
  void refusesNestingThatNoParserFollows() throws Exception {
    Status[] answered = {Status.OK};
    Thread deep = new Thread(null, () -> answered[0] = check(nested(5_000)), "deep", 1L << 30);
    deep.start();
    deep.join();

    assertEquals(Status.Code.INVALID_ARGUMENT, answered[0].getCode(), answered[0]::toString);
    assertTrue(answered[0].getDescription().contains("nested"), answered[0]::toString);
    assertEquals("1.2.3", version());
  }

  private Status check(Struct news) {
    CheckRequest request = CheckRequest.newBuilder().setUrn("urn").setNews(news).build();
    try {
      int failures =
          ResourceProviderGrpc.newBlockingStub(channel).check(request).getFailuresCount();
      return Status.OK.withDescription(failures + " failures");
    } catch (StatusRuntimeException e) {
      return e.getStatus();
    }
  }

  private static Struct nested(int depth) {
    Value value = Value.newBuilder().setBoolValue(true).build();
    for (int i = 0; i < depth; i++) {
      Struct struct = Struct.newBuilder().putFields("a", value).build();
      value = Value.newBuilder().setStructValue(struct).build();
    }
    return Struct.newBuilder().putFields("a", value).build();
  }

  @Test
  void survivesBytesThatAreNoGrpc() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      socket.setSoTimeout(10_000);
      while (socket.getInputStream().read() >= 0) {
        // Whatever it says, it hangs up.
      }
    }
    assertEquals("1.2.3", version());
  }
}
