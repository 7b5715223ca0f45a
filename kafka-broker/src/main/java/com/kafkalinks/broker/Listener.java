package com.kafkalinks.broker;

/** A listener of the broker. Those with SASL have every mechanism. */
public enum Listener {
  /** No login, no TLS. */
  PLAINTEXT("PLAINTEXT"),
  /** TLS without a client certificate. */
  SSL("SSL"),
  /** TLS; a client certificate is required. */
  MTLS("SSL"),
  /** SASL over TLS. */
  SASL_SSL("SASL_SSL"),
  /** SASL without TLS. */
  SASL_PLAINTEXT("SASL_PLAINTEXT");

  private final String protocol;

  Listener(String protocol) {
    this.protocol = protocol;
  }

  /** The value of {@code security.protocol}. */
  public String protocol() {
    return protocol;
  }

  boolean sasl() {
    return protocol.startsWith("SASL_");
  }

  boolean tls() {
    return protocol.endsWith("SSL");
  }
}
