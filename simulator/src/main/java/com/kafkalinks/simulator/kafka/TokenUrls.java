package com.kafkalinks.simulator.kafka;

import java.util.Map;

/** Kafka's client fetches tokens only from URLs that a system property lists. */
final class TokenUrls {
  private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

  private TokenUrls() {}

  /** Allows the URL of these settings: whoever starts the simulator trusts the links in it. */
  static synchronized void allow(Map<String, String> settings) {
    String url = settings.getOrDefault("sasl.oauthbearer.token.endpoint.url", "");
    String allowed = System.getProperty(ALLOWED, "");
    if (!url.isEmpty() && !("," + allowed + ",").contains("," + url + ",")) {
      System.setProperty(ALLOWED, allowed.isEmpty() ? url : allowed + "," + url);
    }
  }
}
