package com.kafkalinks.simulator.model;

import java.util.Optional;

/** The PEM settings of a link, as far as Kafka can be seen to refuse them. */
final class Pem {
  private Pem() {}

  /** Why Kafka would refuse the keystore; empty if it wouldn't. */
  static Optional<String> refused(LinkSettings settings, String prefix) {
    String key = settings.value(prefix + "ssl.keystore.key");
    String chain = settings.value(prefix + "ssl.keystore.certificate.chain");
    if (key != null && !isBlock(key, "PRIVATE KEY") && !isBlock(key, "ENCRYPTED PRIVATE KEY")) {
      return Optional.of("No matching PRIVATE KEY entries in PEM file");
    }
    if (chain != null && !isBlock(chain, "CERTIFICATE")) {
      return Optional.of("No matching CERTIFICATE entries in PEM file");
    }
    return (key == null) == (chain == null)
        ? Optional.empty()
        : Optional.of("SSL certificate chain and private key must be specified together");
  }

  private static boolean isBlock(String pem, String label) {
    return pem.contains("-----BEGIN " + label + "-----")
        && pem.contains("-----END " + label + "-----");
  }
}
