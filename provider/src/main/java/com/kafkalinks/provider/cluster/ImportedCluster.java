package com.kafkalinks.provider.cluster;

import com.kafkalinks.pulumi.value.Value;

/** The cluster block that an import writes from environment variables. */
public final class ImportedCluster {
  private ImportedCluster() {}

  /**
   * A block with what is set; empty text is not. A key without its secret is no login.
   *
   * @param key secret too: a key's id is no secret of Confluent's, but it may be the user name of a
   *     SASL login
   */
  public static Value block(String restEndpoint, String key, String secret) {
    Value block =
        restEndpoint.isEmpty()
            ? Value.EMPTY
            : Value.EMPTY.with(ClusterTables.REST_ENDPOINT, Value.of(restEndpoint));
    if (key.isEmpty() || secret.isEmpty()) {
      return block;
    }
    Value credentials =
        Value.EMPTY
            .with(LoginTables.KEY, Value.of(key).asSecret())
            .with(LoginTables.SECRET, Value.of(secret).asSecret());
    return block.with(ClusterTables.CREDENTIALS, credentials);
  }
}
