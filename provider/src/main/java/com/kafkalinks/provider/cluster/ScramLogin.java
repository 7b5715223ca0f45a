package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;

/** A SCRAM login. */
final class ScramLogin {
  static final String USERNAME = "username";
  private static final String PASSWORD = "password";
  private static final String MECHANISM = "mechanism";
  private static final Value DEFAULT_MECHANISM = Value.of("SCRAM-SHA-512");

  private static final EnumType MECHANISMS =
      new EnumType(
          "ScramMechanism",
          "The hash of a SCRAM login.",
          List.of(
              new Choice("SCRAM-SHA-256", "ScramSha256", "SCRAM with SHA-256."),
              new Choice(DEFAULT_MECHANISM.text(), "ScramSha512", "SCRAM with SHA-512.")));

  static final ObjectType TYPE =
      new ObjectType(
          "Scram",
          "A SCRAM login.",
          List.of(
              required(USERNAME, STRING, "The user name."),
              required(PASSWORD, STRING, "The password.").secret(),
              optional(MECHANISM, Type.of(MECHANISMS), "The mechanism, `SCRAM-SHA-512` by default.")
                  .defaultsTo(DEFAULT_MECHANISM)));

  private ScramLogin() {}

  static Map<String, Secret> settings(Value scram, String clusterId) {
    return JaasLine.password(
        scram.get(MECHANISM).text(),
        "scram.ScramLoginModule",
        scram.get(USERNAME).text(),
        Secret.of(scram.get(PASSWORD).text()));
  }
}
