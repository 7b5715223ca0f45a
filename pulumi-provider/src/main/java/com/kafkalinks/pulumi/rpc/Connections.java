package com.kafkalinks.pulumi.rpc;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ServerSocketFactory;

/**
 * Accepts a bounded number of connections, because each takes a thread and every user of this
 * machine can open them. A new one takes the place of the oldest that has not called anything yet.
 */
final class Connections extends ServerSocketFactory implements ServerInterceptor {
  /** The engine opens one or two. */
  static final int MOST = 64;

  private final Map<SocketAddress, Socket> silent = new LinkedHashMap<>();
  private final Map<SocketAddress, Socket> calling = new HashMap<>();

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        while (true) {
          Socket socket = new RoomySocket();
          implAccept(socket);
          if (admits(socket)) {
            return socket;
          }
        }
      }
    };
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    throw new UnsupportedOperationException();
  }

  /** Makes room for a connection; closes it if all others have called something. */
  private synchronized boolean admits(Socket socket) throws IOException {
    silent.values().removeIf(Socket::isClosed);
    calling.values().removeIf(Socket::isClosed);
    if (silent.size() + calling.size() < MOST) {
      silent.put(socket.getRemoteSocketAddress(), socket);
      return true;
    }
    Iterator<Socket> oldest = silent.values().iterator();
    if (!oldest.hasNext()) {
      socket.close();
      return false;
    }
    oldest.next().close();
    oldest.remove();
    silent.put(socket.getRemoteSocketAddress(), socket);
    return true;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    keep(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
    return next.startCall(call, headers);
  }

  private synchronized void keep(SocketAddress client) {
    Socket socket = silent.remove(client);
    if (socket != null) {
      calling.put(client, socket);
    }
  }
}
