package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.config.Urls;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An OAUTHBEARER login. */
final class OAuthLogin {
  static final String CLIENT_ID = "clientId";
  private static final String TOKEN_ENDPOINT = "tokenEndpoint";
  private static final String CLIENT_SECRET = "clientSecret";
  private static final String SCOPE = "scope";
  private static final String IDENTITY_POOL_ID = "identityPoolId";
  private static final String LOGICAL_CLUSTER_ID = "logicalClusterId";

  private static final String URL = "sasl.oauthbearer.token.endpoint.url";
  private static final String HANDLER = "sasl.login.callback.handler.class";

  /** A change of one of these is sent with all of them. */
  static final Set<String> TOGETHER = Set.of(JaasLine.SETTING, URL, HANDLER);

  static final ObjectType TYPE =
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

  private OAuthLogin() {}

  static void check(Value oauth, PropertyPath path, Failures failures) {
    String url = oauth.get(TOKEN_ENDPOINT).text();
    if (!url.isBlank() && Urls.fault(url).isPresent()) {
      PropertyPath at = path.then(TOKEN_ENDPOINT);
      failures.add(at, "`%s` must be a URL, `https://…`.".formatted(at));
    }
  }

  static Map<String, Secret> settings(Value oauth, String clusterId) {
    String logical = oauth.get(LOGICAL_CLUSTER_ID).text();
    String fallback = clusterId.startsWith("lkc-") ? clusterId : "";
    Secret line =
        JaasLine.of("oauthbearer.OAuthBearerLoginModule")
            .option("clientId", oauth.get(CLIENT_ID).text())
            .option("scope", oauth.get(SCOPE).text())
            .option("clientSecret", oauth.get(CLIENT_SECRET).text())
            .option("extension_logicalCluster", logical.isEmpty() ? fallback : logical)
            .option("extension_identityPoolId", oauth.get(IDENTITY_POOL_ID).text())
            .end();
    return Map.of(
        JaasLine.MECHANISM,
        Secret.of("OAUTHBEARER"),
        URL,
        Secret.of(oauth.get(TOKEN_ENDPOINT).text()),
        HANDLER,
        Secret.of(JaasLine.MODULES + "oauthbearer.OAuthBearerLoginCallbackHandler"),
        JaasLine.SETTING,
        line);
  }
}
