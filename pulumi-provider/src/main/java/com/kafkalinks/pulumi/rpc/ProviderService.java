package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.Empty;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Provider;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** The gRPC service: every call in one line. Calls that are not here answer UNIMPLEMENTED. */
public final class ProviderService extends ResourceProviderImplBase implements AutoCloseable {
  private final EngineLog log;
  private final Requests requests;
  private final PackageRpc packages;
  private final ResourceRpc resources;
  private final ConstructRpc components;

  /**
   * A service.
   *
   * @param root ends every request when it is cancelled
   * @param engineAddress where log lines go; empty until {@code Attach} or {@code Handshake} says
   *     it
   */
  public ProviderService(Provider provider, Cancellation root, String engineAddress) {
    this(provider, root, new EngineLog());
    log.attach(engineAddress);
  }

  private ProviderService(Provider provider, Cancellation root, EngineLog log) {
    this(provider, new Requests(root, log::of), log);
  }

  /** A service whose log lines, asked for by URN, go elsewhere than to the engine. */
  public ProviderService(Provider provider, Cancellation root, Function<String, Log> logs) {
    this(provider, new Requests(root, logs), new EngineLog());
  }

  private ProviderService(Provider provider, Requests requests, EngineLog log) {
    this.log = log;
    this.requests = requests;
    Contents contents = new Contents(provider);
    this.packages = new PackageRpc(contents, requests);
    this.resources = new ResourceRpc(contents, requests);
    this.components = new ConstructRpc(contents, requests);
  }

  /** Every failure is sent with a text: the engine shows nothing else. */
  private <T> void answer(StreamObserver<T> observer, Supplier<T> work) {
    T answer;
    try {
      answer = work.get();
    } catch (RuntimeException | Error e) {
      log.flush();
      observer.onError(Errors.status(e));
      return;
    }
    log.flush();
    observer.onNext(answer);
    observer.onCompleted();
  }

  @Override
  public void handshake(
      ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
    log.attach(request.getEngineAddress());
    answer(observer, PackageRpc::handshake);
  }

  @Override
  public void attach(PluginAttach request, StreamObserver<Empty> observer) {
    log.attach(request.getAddress());
    answer(observer, Empty::getDefaultInstance);
  }

  @Override
  public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
    answer(observer, packages::info);
  }

  @Override
  public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> observer) {
    answer(observer, packages::schema);
  }

  @Override
  public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> observer) {
    answer(observer, () -> packages.checkConfig(request));
  }

  @Override
  public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
    answer(observer, () -> PackageRpc.diffConfig(request));
  }

  @Override
  public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
    answer(observer, () -> packages.configure(request));
  }

  @Override
  public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
    answer(observer, () -> packages.invoke(request));
  }

  @Override
  public void list(ListRequest request, StreamObserver<ListResponse> observer) {
    try {
      packages.list(request).forEach(observer::onNext);
      observer.onCompleted();
    } catch (RuntimeException | Error e) {
      observer.onError(Errors.status(e));
    }
  }

  @Override
  public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
    answer(observer, () -> resources.check(request));
  }

  @Override
  public void diff(DiffRequest request, StreamObserver<DiffResponse> observer) {
    answer(observer, () -> resources.diff(request));
  }

  @Override
  public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
    answer(observer, () -> resources.create(request));
  }

  @Override
  public void read(ReadRequest request, StreamObserver<ReadResponse> observer) {
    answer(observer, () -> resources.read(request));
  }

  @Override
  public void update(UpdateRequest request, StreamObserver<UpdateResponse> observer) {
    answer(observer, () -> resources.update(request));
  }

  @Override
  public void delete(DeleteRequest request, StreamObserver<Empty> observer) {
    answer(observer, () -> resources.delete(request));
  }

  @Override
  public void construct(ConstructRequest request, StreamObserver<ConstructResponse> observer) {
    answer(observer, () -> components.construct(request));
  }

  @Override
  public void cancel(Empty request, StreamObserver<Empty> observer) {
    requests.cancel();
    answer(observer, Empty::getDefaultInstance);
  }

  @Override
  public void close() {
    requests.cancel();
    log.close();
  }
}
