package com.kafkalinks.simulator.kafka;

import com.kafkalinks.simulator.model.Contact;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;

/** What a link says of a client that failed. Reasons never quote settings. */
final class KafkaFailure {
  private static final Contact NO_TCP =
      Contact.failed(
          "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
          "Failed to create a TCP connection to the remote cluster.");

  private static final int PATIENCE_MILLIS = 1000;

  private KafkaFailure() {}

  /** The client couldn't be made. */
  static Contact unusable(KafkaException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof ConfigException
        && String.valueOf(root.getMessage()).contains("No resolvable bootstrap urls")) {
      return Contact.failed("UNRESOLVABLE_BOOTSTRAP_ERROR", "No resolvable bootstrap urls.");
    }
    String reason = "Unable to create client using provided properties";
    return Contact.refused(
        root instanceof InvalidConfigurationException
            ? reason + ": " + root.getMessage()
            : reason + ".");
  }

  /** The client could be made, but didn't get an answer. */
  static Contact answered(Map<String, String> settings, Throwable failure) {
    if (failure instanceof AuthenticationException) {
      return Contact.refused(String.valueOf(failure.getMessage()));
    }
    if (failure instanceof AuthorizationException) {
      return Contact.failed("AUTHORIZATION_ERROR", "The login lacks permissions.");
    }
    return addresses(settings).anyMatch(address -> connection(address) == Connection.MADE)
        ? Contact.failed("TIMEOUT_ERROR", "Timed out waiting for an answer of the remote cluster.")
        : NO_TCP;
  }

  /** Whether the hosts are up and refuse; the client would try again until its time is over. */
  static boolean nobodyListens(Map<String, String> settings) {
    return addresses(settings).allMatch(address -> connection(address) == Connection.REFUSED);
  }

  /** All of a host, as Kafka's client tries them. */
  private static Stream<InetSocketAddress> addresses(Map<String, String> settings) {
    return Arrays.stream(settings.getOrDefault("bootstrap.servers", "").split(",", -1))
        .flatMap(server -> addresses(server.strip()));
  }

  private static Stream<InetSocketAddress> addresses(String server) {
    int colon = server.lastIndexOf(':');
    String host = server.substring(0, colon);
    int port = Integer.parseInt(server.substring(colon + 1));
    try {
      return Arrays.stream(InetAddress.getAllByName(host))
          .map(address -> new InetSocketAddress(address, port));
    } catch (UnknownHostException unknown) {
      return Stream.of(InetSocketAddress.createUnresolved(host, port));
    }
  }

  private static Connection connection(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE_MILLIS);
      return Connection.MADE;
    } catch (ConnectException refused) {
      return Connection.REFUSED;
    } catch (IOException closed) {
      return Connection.NONE;
    }
  }

  private enum Connection {
    MADE,
    REFUSED,
    NONE
  }
}
