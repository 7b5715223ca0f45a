package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import java.util.List;
import java.util.stream.Stream;

/** What a program says about a Kafka cluster: one row per property. */
public final class ClusterTables {
  public static final String ID = "id";
  public static final String REST_ENDPOINT = "restEndpoint";
  public static final String BOOTSTRAP_ENDPOINT = "bootstrapEndpoint";
  public static final String CREDENTIALS = "credentials";
  public static final String SECURITY_PROTOCOL = "securityProtocol";
  public static final String REST_ACCESS = "restAccess";

  /** Where Kafka clients find a cluster. */
  public static final List<String> ADDRESS = List.of(ID, BOOTSTRAP_ENDPOINT);

  private ClusterTables() {}

  /** How a link may connect to a cluster. */
  public static final EnumType PROTOCOL =
      new EnumType(
          "SecurityProtocol",
          "How a Kafka client connects to a cluster.",
          List.of(
              new Choice("PLAINTEXT", "Plaintext", "No encryption, no login."),
              new Choice("SSL", "Ssl", "TLS; a client certificate logs in, if there is one."),
              new Choice("SASL_PLAINTEXT", "SaslPlaintext", "A SASL login without encryption."),
              new Choice("SASL_SSL", "SaslSsl", "A SASL login over TLS.")));

  /** A cluster at one end of a link. */
  public static final ObjectType KAFKA_CLUSTER =
      new ObjectType(
          "KafkaCluster",
          "A Kafka cluster at one end of a link. The cluster that owns the link object (the owner) needs its REST endpoint; the remote cluster is reached by the link itself and needs its bootstrap endpoint and credentials.",
          Stream.of(
                  List.of(
                      required(
                              ID,
                              STRING,
                              "The cluster's id: `lkc-…` on Confluent Cloud, 22 characters on Confluent Platform. Changing it replaces the link.")
                          .replacing(),
                      optional(
                          REST_ENDPOINT,
                          STRING,
                          "REST endpoint of the owner, for example `https://pkc-12345.eu-west-1.aws.confluent.cloud:443`. May carry a"
                              + " path; `/kafka/v3` is added unless it ends in `/kafka` or `/v3`. May come from the provider's"
                              + " `clusters` instead. Changing it does not change the link."),
                      optional(
                              BOOTSTRAP_ENDPOINT,
                              STRING,
                              "Bootstrap servers of the remote cluster, `host:port[,host:port…]`, each with or without a protocol in front (`SASL_SSL://`). Changed in place.")
                          .comparedBy(BootstrapServers::same)),
                  LoginKind.rows(),
                  List.of(
                      optional(
                          SECURITY_PROTOCOL,
                          Type.of(PROTOCOL),
                          "How the link connects to this cluster. By default `SASL_SSL` with a login, `SSL` with `tls` alone. Say"
                              + " `PLAINTEXT` (or `SSL`) for a cluster that needs no login."),
                      optional(
                          REST_ACCESS,
                          Type.of(LoginTables.REST_ACCESS_TYPE),
                          "How to authenticate to the owner's REST API where that is not by API key.")))
              .flatMap(List::stream)
              .toList());

  /**
   * The properties of a block that say how the link connects, and those of the login among them.
   */
  public static List<String> connection() {
    return Stream.concat(
            LoginKind.rows().stream().map(Property::name), Stream.of(SECURITY_PROTOCOL))
        .toList();
  }

  /** The names of the security protocols. */
  public static List<String> protocols() {
    return PROTOCOL.values().stream().map(Choice::value).toList();
  }
}
