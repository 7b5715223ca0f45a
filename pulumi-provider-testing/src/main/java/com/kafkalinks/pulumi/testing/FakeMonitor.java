package com.kafkalinks.pulumi.testing;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/**
 * The engine's end of a construct: remembers registrations and answers as if they had been carried
 * out.
 */
public final class FakeMonitor extends ResourceMonitorImplBase implements AutoCloseable {
  private final List<RegisterResourceRequest> registered = new CopyOnWriteArrayList<>();
  private final List<RegisterResourceOutputsRequest> outputs = new CopyOnWriteArrayList<>();
  private final Struct made;
  private final Server server;
  private volatile UnaryOperator<RegisterResourceResponse.Builder> answer = response -> response;

  /**
   * Starts it.
   *
   * @param made the outputs that every custom resource gets
   */
  public FakeMonitor(Struct made) throws IOException {
    this.made = made;
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
            .addService(this)
            .build()
            .start();
  }

  /** Where a plugin finds it. */
  public String address() {
    return "127.0.0.1:" + server.getPort();
  }

  /** Has later registrations of custom resources answer otherwise. */
  public void answering(UnaryOperator<RegisterResourceResponse.Builder> change) {
    answer = change;
  }

  /** Every registration so far. */
  public List<RegisterResourceRequest> registered() {
    return List.copyOf(registered);
  }

  /** Every set of outputs so far. */
  public List<RegisterResourceOutputsRequest> outputs() {
    return List.copyOf(outputs);
  }

  /** The registration of a name. */
  public RegisterResourceRequest named(String name) {
    return registered.stream().filter(r -> r.getName().equals(name)).findFirst().orElseThrow();
  }

  /** The URN that a registration gets. */
  public static String urn(RegisterResourceRequest request) {
    return "urn:pulumi:stack::project::" + request.getType() + "::" + request.getName();
  }

  @Override
  public void registerResource(
      RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
    registered.add(request);
    RegisterResourceResponse.Builder response =
        RegisterResourceResponse.newBuilder().setUrn(urn(request));
    if (request.getCustom()) {
      response.setId("cluster/" + request.getName()).setObject(made);
      response = answer.apply(response);
    }
    observer.onNext(response.build());
    observer.onCompleted();
  }

  @Override
  public void registerResourceOutputs(
      RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
    outputs.add(request);
    observer.onNext(Empty.getDefaultInstance());
    observer.onCompleted();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
