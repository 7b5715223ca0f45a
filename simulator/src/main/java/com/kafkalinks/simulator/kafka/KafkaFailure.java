package com.kafkalinks.simulator.kafka;

import com.kafkalinks.simulator.model.Contact;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;

/** What a link says of a client that failed. Reasons never quote settings. */
final class KafkaFailure {
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
    return connects(settings.getOrDefault("bootstrap.servers", ""))
        ? Contact.failed("TIMEOUT_ERROR", "Timed out waiting for an answer of the remote cluster.")
        : Contact.failed(
            "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
            "Failed to create a TCP connection to the remote cluster.");
  }

  private static boolean connects(String servers) {
    for (String server : servers.split(",", -1)) {
      int colon = server.lastIndexOf(':');
      try (Socket socket = new Socket()) {
        int port = Integer.parseInt(server.substring(colon + 1).strip());
        String host = server.substring(0, colon).strip();
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        return true;
      } catch (IOException closed) {
        // The next one may answer.
      }
    }
    return false;
  }
}
