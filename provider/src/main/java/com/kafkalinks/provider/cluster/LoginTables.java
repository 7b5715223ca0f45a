package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import java.util.List;
import java.util.stream.Stream;

/** What a program says about a login to a cluster, by Kafka's protocol or by REST. */
public final class LoginTables {
  public static final String KEY = "key";
  public static final String SECRET = "secret";
  public static final String CA_CERTIFICATES = "caCertificates";
  public static final String CLIENT_CERTIFICATE_CHAIN = "clientCertificateChain";
  public static final String CLIENT_KEY = "clientKey";
  public static final String CLIENT_KEY_PASSWORD = "clientKeyPassword";
  public static final String BEARER_TOKEN = "bearerToken";
  public static final String NO_AUTHENTICATION = "noAuthentication";

  private LoginTables() {}

  /** A key of one cluster. */
  public static final ObjectType API_KEY_TYPE =
      new ObjectType(
          "ApiKey",
          "An API key of one Kafka cluster: REST calls send it as HTTP Basic, Kafka connections as SASL/PLAIN.",
          List.of(
              required(KEY, STRING, "The key's public part, or a SASL/PLAIN user name."),
              required(SECRET, STRING, "The key's secret, or the SASL/PLAIN password.").secret()));

  /** Certificates and keys, for the link as for REST. */
  static final List<Property> TLS_MATERIAL =
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

  /** How to authenticate to the REST API where that is not by API key. */
  public static final ObjectType REST_ACCESS_TYPE =
      new ObjectType(
          "RestAccess",
          "How to authenticate to a cluster's REST API where that is not by API key, as on Confluent Platform.",
          Stream.concat(
                  Stream.of(
                      optional(BEARER_TOKEN, STRING, "Access token, sent as HTTP Bearer.").secret(),
                      optional(
                          NO_AUTHENTICATION,
                          BOOLEAN,
                          "`true` for a REST API that needs no login.")),
                  TLS_MATERIAL.stream())
              .toList());
}
