package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;

/** The engine's resource monitor, for the time of one construct. A cancel cuts calls in flight. */
final class Monitor implements AutoCloseable {
  private final ManagedChannel channel;
  private final ResourceMonitorBlockingStub stub;
  private final Cancellation cancellation;
  private final Runnable listener;

  private Monitor(ManagedChannel channel, Cancellation cancellation) {
    this.channel = channel;
    this.cancellation = cancellation;
    this.stub = ResourceMonitorGrpc.newBlockingStub(channel);
    this.listener = cancellation.onCancel(channel::shutdownNow);
  }

  static Monitor open(String endpoint, Cancellation cancellation) {
    return new Monitor(EngineChannel.to(endpoint), cancellation);
  }

  RegisterResourceResponse register(RegisterResourceRequest request) {
    return calling(() -> stub.registerResource(request), request.getName());
  }

  void outputs(RegisterResourceOutputsRequest request) {
    calling(() -> stub.registerResourceOutputs(request), request.getUrn());
  }

  private <T> T calling(Supplier<T> call, String name) {
    cancellation.check();
    try {
      return call.get();
    } catch (StatusRuntimeException e) {
      cancellation.check();
      String text = e.getStatus().getDescription();
      String reason = text == null ? e.getStatus().getCode().name() : text;
      boolean ended = e.getStatus().getCode() == Status.Code.CANCELLED;
      throw new Refused(
          ended ? Reason.CANCELLED : Reason.INVALID,
          "the engine did not register \"%s\": %s".formatted(name, reason),
          e);
    }
  }

  @Override
  public void close() {
    listener.run();
    channel.shutdownNow();
  }
}
