package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.Secret;
import java.util.Map;
import java.util.TreeMap;

/** How a link logs in to a cluster with SASL: each kind knows the settings that say so. */
public sealed interface Login {
  String MECHANISM = "sasl.mechanism";
  String JAAS = "sasl.jaas.config";
  String MODULES = "org.apache.kafka.common.security.";

  /** The settings, without the {@code local.} prefix and without the protocol. */
  Map<String, Secret> settings();

  /** No SASL login. */
  record None() implements Login {
    @Override
    public Map<String, Secret> settings() {
      return Map.of();
    }
  }

  /** An API key, or a user name and password: SASL/PLAIN. */
  record Plain(String key, Secret secret) implements Login {
    @Override
    public Map<String, Secret> settings() {
      String module = MODULES + "plain.PlainLoginModule";
      return Map.of(MECHANISM, Secret.of("PLAIN"), JAAS, JaasLine.password(module, key, secret));
    }
  }

  /** A SCRAM login. */
  record Scram(String username, Secret password, String mechanism) implements Login {
    @Override
    public Map<String, Secret> settings() {
      String module = MODULES + "scram.ScramLoginModule";
      return Map.of(
          MECHANISM, Secret.of(mechanism), JAAS, JaasLine.password(module, username, password));
    }
  }

  /** An OAUTHBEARER login; absent parts are empty. */
  record OAuth(
      String tokenEndpoint,
      String clientId,
      Secret clientSecret,
      String scope,
      String identityPoolId,
      String logicalClusterId)
      implements Login {
    private static final String HANDLER = MODULES + "oauthbearer.OAuthBearerLoginCallbackHandler";

    @Override
    public Map<String, Secret> settings() {
      Map<String, Secret> settings = new TreeMap<>();
      settings.put(MECHANISM, Secret.of("OAUTHBEARER"));
      settings.put("sasl.oauthbearer.token.endpoint.url", Secret.of(tokenEndpoint));
      settings.put("sasl.login.callback.handler.class", Secret.of(HANDLER));
      settings.put(JAAS, line());
      return settings;
    }

    private Secret line() {
      return JaasLine.of(MODULES + "oauthbearer.OAuthBearerLoginModule")
          .option("clientId", clientId)
          .option("scope", scope)
          .option("clientSecret", clientSecret.reveal())
          .option("extension_logicalCluster", logicalClusterId)
          .option("extension_identityPoolId", identityPoolId)
          .end();
    }
  }
}
