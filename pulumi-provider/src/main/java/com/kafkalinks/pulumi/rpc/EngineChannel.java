package com.kafkalinks.pulumi.rpc;

import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;

/** Channels to the engine: on the loopback interface, and without TLS, as all of its are. */
final class EngineChannel {
  static {
    DefaultTls.beLazy();
  }

  private EngineChannel() {}

  /**
   * A channel, which connects when it is first used.
   *
   * @throws RuntimeException if the address is none
   */
  static ManagedChannel to(String address) {
    return OkHttpChannelBuilder.forTarget(address, InsecureChannelCredentials.create())
        .maxInboundMessageSize(MessageRoom.LARGEST_MESSAGE)
        .build();
  }
}
