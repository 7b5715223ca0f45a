package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a program says about a login to a cluster, by Kafka's protocol or by REST. */
public final class LoginTables {
  public static final String KEY = "key";
  public static final String SECRET = "secret";
  public static final String USERNAME = "username";
  static final String PASSWORD = "password";
  static final String MECHANISM = "mechanism";
  public static final String TOKEN_ENDPOINT = "tokenEndpoint";
  public static final String CLIENT_ID = "clientId";
  static final String CLIENT_SECRET = "clientSecret";
  static final String SCOPE = "scope";
  static final String IDENTITY_POOL_ID = "identityPoolId";
  static final String LOGICAL_CLUSTER_ID = "logicalClusterId";
  public static final String CA_CERTIFICATES = "caCertificates";
  public static final String CLIENT_CERTIFICATE_CHAIN = "clientCertificateChain";
  public static final String CLIENT_KEY = "clientKey";
  public static final String CLIENT_KEY_PASSWORD = "clientKeyPassword";
  public static final String VERIFY_HOSTNAME = "verifyHostname";
  public static final String BEARER_TOKEN = "bearerToken";
  public static final String NO_AUTHENTICATION = "noAuthentication";

  static final String DEFAULT_MECHANISM = "SCRAM-SHA-512";

  private LoginTables() {}

  static final EnumType SCRAM_MECHANISM =
      new EnumType(
          "ScramMechanism",
          "The hash of a SCRAM login.",
          List.of(
              new Choice("SCRAM-SHA-256", "ScramSha256", "SCRAM with SHA-256."),
              new Choice(DEFAULT_MECHANISM, "ScramSha512", "SCRAM with SHA-512.")));

  /** A key of one cluster. */
  public static final ObjectType API_KEY_TYPE =
      new ObjectType(
          "ApiKey",
          "An API key of one Kafka cluster: REST calls send it as HTTP Basic, Kafka connections as SASL/PLAIN.",
          List.of(
              required(KEY, STRING, "The key's public part, or a SASL/PLAIN user name."),
              required(SECRET, STRING, "The key's secret, or the SASL/PLAIN password.").secret()));

  static final ObjectType SCRAM_LOGIN =
      new ObjectType(
          "Scram",
          "A SCRAM login.",
          List.of(
              required(USERNAME, STRING, "The user name."),
              required(PASSWORD, STRING, "The password.").secret(),
              optional(
                      MECHANISM,
                      Type.of(SCRAM_MECHANISM),
                      "The mechanism, `SCRAM-SHA-512` by default.")
                  .defaultsTo(Value.of(DEFAULT_MECHANISM))));

  static final ObjectType OAUTH_LOGIN =
      new ObjectType(
          "OAuth",
          "An OAUTHBEARER login: the link fetches tokens by the client credentials grant.",
          List.of(
              required(TOKEN_ENDPOINT, STRING, "URL of the identity provider's token endpoint."),
              required(CLIENT_ID, STRING, "The client's id."),
              required(CLIENT_SECRET, STRING, "The client's secret.").secret(),
              optional(SCOPE, STRING, "The scope to ask for."),
              optional(IDENTITY_POOL_ID, STRING, "Identity pool of Confluent Cloud, `pool-…`."),
              optional(
                  LOGICAL_CLUSTER_ID,
                  STRING,
                  "The Confluent Cloud cluster that is logged in to, `lkc-…`. By default the `id` of the block if that"
                      + " begins with `lkc-`.")));

  private static final List<Property> TLS_MATERIAL =
      List.of(
          optional(
              CA_CERTIFICATES,
              STRING,
              "Certificates to trust, PEM, instead of the well-known authorities."),
          optional(
              CLIENT_CERTIFICATE_CHAIN,
              STRING,
              "Client certificate with its chain, PEM: mutual TLS. Needs `clientKey`."),
          optional(CLIENT_KEY, STRING, "Private key of the client certificate, PEM, PKCS#8.")
              .secret(),
          optional(CLIENT_KEY_PASSWORD, STRING, "Password of an encrypted `clientKey`.").secret());

  static final ObjectType TLS_SETTINGS =
      new ObjectType(
          "Tls",
          "TLS of a Kafka connection.",
          plus(
              TLS_MATERIAL,
              optional(
                      VERIFY_HOSTNAME,
                      BOOLEAN,
                      "Whether the broker's certificate must name the host, `true` by default.")
                  .defaultsTo(Value.of(true))));

  /** How REST is reached where it is not an API key. */
  public static final ObjectType REST_ACCESS_TYPE =
      new ObjectType(
          "RestAccess",
          "How a cluster's REST API is reached where it is not an API key, as on Confluent Platform.",
          plus(
              List.of(
                  optional(BEARER_TOKEN, STRING, "Access token, sent as HTTP Bearer.").secret(),
                  optional(
                      NO_AUTHENTICATION, BOOLEAN, "`true` for a REST API that asks for no login.")),
              TLS_MATERIAL.toArray(Property[]::new)));

  private static List<Property> plus(List<Property> rows, Property... more) {
    return Stream.concat(rows.stream(), Arrays.stream(more)).toList();
  }
}
