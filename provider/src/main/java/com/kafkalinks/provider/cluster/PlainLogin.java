package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;

/** An API key, or a user name and password: SASL/PLAIN for the link, HTTP Basic for REST. */
final class PlainLogin {
  private PlainLogin() {}

  static ApiKey key(Value credentials) {
    return new ApiKey(
        credentials.get(LoginTables.KEY).text(),
        Secret.of(credentials.get(LoginTables.SECRET).text()));
  }

  static Map<String, Secret> settings(Value credentials, String clusterId) {
    ApiKey key = key(credentials);
    return JaasLine.password("PLAIN", "plain.PlainLoginModule", key.key(), key.secret());
  }
}
