package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.Secret;
import java.util.Map;
import java.util.TreeMap;

/**
 * TLS of a link's connection, PEM; empty text where there is none.
 *
 * @param given whether the program says anything about TLS
 * @param caCertificates certificates to trust
 * @param clientCertificateChain the client certificate
 * @param clientKey its private key
 * @param clientKeyPassword the key's password
 * @param verifyHostname whether the broker's certificate must name the host
 */
public record KafkaTls(
    boolean given,
    String caCertificates,
    String clientCertificateChain,
    Secret clientKey,
    Secret clientKeyPassword,
    boolean verifyHostname) {
  private static final Secret PEM = Secret.of("PEM");

  boolean logsIn() {
    return !clientCertificateChain.isEmpty();
  }

  /** The settings, without the {@code local.} prefix and without the protocol. */
  Map<String, Secret> settings() {
    Map<String, Secret> settings = new TreeMap<>();
    if (!caCertificates.isEmpty()) {
      settings.put("ssl.truststore.type", PEM);
      settings.put("ssl.truststore.certificates", Secret.of(caCertificates));
    }
    if (logsIn()) {
      settings.put("ssl.keystore.type", PEM);
      settings.put("ssl.keystore.certificate.chain", Secret.of(clientCertificateChain));
      settings.put("ssl.keystore.key", clientKey);
      if (!clientKeyPassword.isEmpty()) {
        settings.put("ssl.key.password", clientKeyPassword);
      }
    }
    if (!verifyHostname) {
      // Empty text switches the check off:
      // https://kafka.apache.org/documentation/#brokerconfigs_ssl.endpoint.identification.algorithm
      settings.put("ssl.endpoint.identification.algorithm", Secret.of(""));
    }
    return settings;
  }
}
