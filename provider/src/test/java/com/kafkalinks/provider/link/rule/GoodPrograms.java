package com.kafkalinks.provider.link.rule;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;

import com.kafkalinks.provider.link.Pem;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Legal programs: every mode pair, every login, every way to REST, every other property. */
final class GoodPrograms {
  private static final Value SCRAM = json("{\"username\": \"u\", \"password\": \"p\"}");
  private static final Value OAUTH =
      json(
          """
          {"tokenEndpoint": "https://idp.example/token?tenant=1", "clientId": "c", "clientSecret": "s", "scope": "kafka",
           "identityPoolId": "pool-1", "logicalClusterId": "lkc-2"}""");
  private static final Value MUTUAL_TLS =
      Value.EMPTY
          .with("caCertificates", Value.of(Pem.CERTIFICATE))
          .with("clientCertificateChain", Value.of(Pem.CERTIFICATE + Pem.CERTIFICATE))
          .with("clientKey", Value.of(Pem.KEY));

  private GoodPrograms() {}

  static Stream<Value> rows() {
    return Stream.of(
            Arrays.stream(ModePair.values()).map(Programs::of).toList(),
            logins("sourceKafkaCluster", Programs.of(ModePair.DESTINATION_OUTBOUND)),
            logins("remoteKafkaCluster", Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND)),
            localLogins(),
            rest(),
            others())
        .flatMap(List::stream);
  }

  private static List<Value> logins(String block, Value program) {
    Value none = without(program, block + ".credentials");
    Value encrypted =
        set(MUTUAL_TLS, "clientKey", Pem.ENCRYPTED_KEY).with("clientKeyPassword", Value.of("p"));
    return List.of(
        none,
        set(none, block + ".scram", SCRAM),
        set(none, block + ".scram", set(SCRAM, "mechanism", "SCRAM-SHA-256")),
        set(none, block + ".oauth", OAUTH),
        set(none, block + ".tls", Value.EMPTY),
        set(none, block + ".tls", MUTUAL_TLS),
        set(none, block + ".tls", encrypted),
        set(program, block + ".tls", MUTUAL_TLS.with("verifyHostname", Value.of(false))),
        set(none, block + ".securityProtocol", "PLAINTEXT"),
        set(none, block + ".securityProtocol", "SSL"),
        set(program, block + ".securityProtocol", "SASL_PLAINTEXT"),
        set(
            program,
            block + ".bootstrapEndpoint",
            "SASL_SSL://a-1.example:9092, sasl_ssl://[::1]:9093"),
        set(none, block + ".bootstrapEndpoint", "SASL_SSL://a:1"),
        set(
            set(none, "config[\"sasl.mechanism\"]", "GSSAPI"),
            "config[\"security.protocol\"]",
            "SASL_PLAINTEXT"),
        set(
            set(none, "config[\"sasl.mechanism\"]", "GSSAPI"),
            block + ".securityProtocol",
            "SASL_SSL"),
        set(
            set(
                set(none, "config[\"sasl.mechanism\"]", "GSSAPI"),
                block + ".securityProtocol",
                "SASL_SSL"),
            block + ".tls",
            MUTUAL_TLS));
  }

  private static List<Value> localLogins() {
    Value source = Programs.of(ModePair.SOURCE_OUTBOUND);
    Value remoteLink =
        set(Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND), "remoteConnectionMode", "INBOUND");
    return List.of(
        remoteLink,
        set(remoteLink, "localKafkaCluster.scram", SCRAM),
        set(source, "sourceKafkaCluster.tls", MUTUAL_TLS),
        set(source, "sourceKafkaCluster.securityProtocol", "PLAINTEXT"),
        set(source, "sourceKafkaCluster.oauth", OAUTH));
  }

  private static List<Value> rest() {
    Value program = Programs.of(ModePair.DESTINATION_INBOUND);
    String block = "destinationKafkaCluster.";
    Value noKey = without(program, block + "credentials");
    return List.of(
        set(program, block + "restEndpoint", "HTTP://kafka_1:8090/kafka/v3"),
        set(program, block + "restEndpoint", "https://[::1]:8090"),
        set(program, block + "restEndpoint", "https://10.0.0.1"),
        set(noKey, block + "restAccess", json("{\"noAuthentication\": true}")),
        set(noKey, block + "restAccess", json("{\"bearerToken\": \"t\"}")),
        set(noKey, block + "restAccess", MUTUAL_TLS));
  }

  private static List<Value> others() {
    Value program = Programs.of(ModePair.DESTINATION_OUTBOUND);
    Value remoteLink = Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND);
    return List.of(
        set(program, "linkName", "ünïcode \"quoted\" \\ 😀" + "x".repeat(200)),
        set(program, "config", json("{\"acl.sync.ms\": \"5000\", \"acl.filters\": \"{}\"}")),
        set(program, "config", Value.object(java.util.Map.of("acl.sync.ms", Value.NULL))),
        set(program, "validateLink", Value.of(false)),
        set(program, "waitForActive", Value.of(false)),
        set(program, "verifyFor", Value.of(360)),
        set(program, "forceDelete", Value.of(true)),
        set(set(program, "linkMode", "DESTINATION"), "connectionMode", "OUTBOUND"),
        set(remoteLink, "clusterLinkId", "qz0HDEV-Qz2B5aPFpcWQJQ"),
        set(remoteLink, "config[\"remote.link.connection.mode\"]", "INBOUND"),
        set(
            Programs.of(ModePair.DESTINATION_INBOUND),
            "sourceKafkaCluster.bootstrapEndpoint",
            "a:1"));
  }
}
