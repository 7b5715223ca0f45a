package com.kafkalinks.bench;

import com.google.protobuf.Empty;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;

/** As much of an engine as a plugin's log needs. */
final class Engine extends EngineImplBase implements AutoCloseable {
  private final Server server;

  private Engine() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        OkHttpServerBuilder.forPort(any, InsecureServerCredentials.create())
            .addService(this)
            .build()
            .start();
  }

  static Engine start() throws IOException {
    return new Engine();
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  @Override
  public void log(LogRequest line, StreamObserver<Empty> observer) {
    observer.onNext(Empty.getDefaultInstance());
    observer.onCompleted();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
