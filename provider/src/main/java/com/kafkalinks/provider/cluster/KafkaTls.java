package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** TLS of a link's connection. */
final class KafkaTls {
  static final String VERIFY_HOSTNAME = "verifyHostname";

  private static final Secret PEM = Secret.of("PEM");

  static final ObjectType TYPE =
      new ObjectType(
          "Tls",
          "TLS of a Kafka connection.",
          Stream.concat(
                  LoginTables.TLS_MATERIAL.stream(),
                  Stream.of(
                      optional(
                              VERIFY_HOSTNAME,
                              BOOLEAN,
                              "Whether the broker's certificate must name the host, `true` by default.")
                          .defaultsTo(Value.of(true))))
              .toList());

  private KafkaTls() {}

  static Map<String, Secret> settings(Value tls) {
    Map<String, Secret> settings = new TreeMap<>();
    if (put(settings, "ssl.truststore.certificates", tls, LoginTables.CA_CERTIFICATES)) {
      settings.put("ssl.truststore.type", PEM);
    }
    if (put(
        settings, "ssl.keystore.certificate.chain", tls, LoginTables.CLIENT_CERTIFICATE_CHAIN)) {
      settings.put("ssl.keystore.type", PEM);
      put(settings, "ssl.keystore.key", tls, LoginTables.CLIENT_KEY);
      put(settings, "ssl.key.password", tls, LoginTables.CLIENT_KEY_PASSWORD);
    }
    if (!tls.get(VERIFY_HOSTNAME).bool()) {
      // Empty text switches the check off:
      // https://kafka.apache.org/documentation/#brokerconfigs_ssl.endpoint.identification.algorithm
      settings.put("ssl.endpoint.identification.algorithm", Secret.of(""));
    }
    return settings;
  }

  private static boolean put(
      Map<String, Secret> settings, String name, Value tls, String property) {
    String pem = tls.get(property).text();
    if (!pem.isEmpty()) {
      settings.put(name, Secret.of(pem));
    }
    return !pem.isEmpty();
  }
}
