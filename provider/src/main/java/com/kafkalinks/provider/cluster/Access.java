package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.Credential;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Opens the cluster that holds a link, with whatever key is known for it.
 *
 * @param connector opens clusters
 * @param config the provider's configuration: asked last
 * @param secrets texts that messages of the cluster must not show
 * @param place where a user can give what is missing
 */
public record Access(
    Connector connector, ProviderConfig config, Set<Secret> secrets, MissingAccess.Place place) {

  /** Access from a program's block that knows of no secrets but the keys that it uses. */
  public Access(Connector connector, ProviderConfig config) {
    this(connector, config, Set.of(), MissingAccess.Place.BLOCK);
  }

  /** The same, asked by something that has no block, such as a function. */
  public Access at(MissingAccess.Place other) {
    return new Access(connector, config, secrets, other);
  }

  /** The same, with every text masked that is marked secret in one of these values. */
  public Access masking(List<Value> holders) {
    Set<Secret> all = new HashSet<>(secrets);
    holders.forEach(holder -> collect(holder, false, all));
    return new Access(connector, config, all, place);
  }

  private static void collect(Value value, boolean within, Set<Secret> all) {
    boolean secret = within || value.secret();
    value.fields().values().forEach(field -> collect(field, secret, all));
    value.items().forEach(item -> collect(item, secret, all));
    if (secret && !value.text().isEmpty()) {
      all.add(Secret.of(value.text()));
    }
  }

  /**
   * Opens a cluster. Keys are tried in the order of the blocks, then the configuration's.
   *
   * @param blocks cluster blocks of a program or a state that may know an endpoint or a key
   * @param log hears of a refused key in whose place another one worked
   * @throws Refused if no endpoint or no key is known
   */
  public KafkaCluster open(String clusterId, List<Value> blocks, Log log) {
    Known known = known(clusterId, blocks);
    known
        .missing(place)
        .ifPresent(
            sentence -> {
              throw new Refused(Reason.INVALID, sentence);
            });
    return open(
        new ClusterAccess(clusterId, known.endpoint, known.credentials, secrets),
        login ->
            log.warn(
                "%s of cluster %s is refused; another configured one was used. Replace it with one that works."
                    .formatted(name(login), clusterId)));
  }

  /**
   * A sentence about what is not known of a cluster and how to give it; empty where it can be
   * opened.
   *
   * @param blocks cluster blocks that may know an endpoint or a key
   */
  public Optional<String> missing(String clusterId, List<Value> blocks) {
    return known(clusterId, blocks).missing(place);
  }

  /** Whether the configuration has the REST endpoint of a cluster. */
  public boolean reaches(String clusterId) {
    return !config.cluster(clusterId).get(ClusterTables.REST_ENDPOINT).text().isEmpty();
  }

  /** What is known of a cluster; an endpoint that is not is empty. */
  private record Known(String clusterId, String endpoint, List<Credential> credentials) {
    Optional<String> missing(MissingAccess.Place place) {
      return MissingAccess.sentence(clusterId, endpoint.isEmpty(), credentials.isEmpty(), place);
    }
  }

  private Known known(String clusterId, List<Value> blocks) {
    List<Value> all = Stream.concat(blocks.stream(), Stream.of(config.cluster(clusterId))).toList();
    return new Known(clusterId, endpoint(all), credentials(all));
  }

  private static String endpoint(List<Value> known) {
    return known.stream()
        .map(block -> block.get(ClusterTables.REST_ENDPOINT).text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<Credential> credentials(List<Value> known) {
    String trusted = trusted(known);
    return known.stream()
        .map(Access::loginOf)
        .distinct()
        .flatMap(block -> login(block).map(l -> new Credential(l, tls(block, trusted))).stream())
        .toList();
  }

  /** Blocks of inputs and state mostly differ in other properties, or in what is secret. */
  private static Value loginOf(Value block) {
    return Values.bare(
        Value.EMPTY
            .with(ClusterTables.REST_ACCESS, block.get(ClusterTables.REST_ACCESS))
            .with(ClusterTables.CREDENTIALS, block.get(ClusterTables.CREDENTIALS)));
  }

  private String name(Login login) {
    if (login instanceof ClusterAccess.ApiKey key) {
      return secrets.contains(Secret.of(key.key())) ? "the key" : "key " + key.key();
    }
    return login instanceof ClusterAccess.Bearer ? "the bearer token" : "access without a login";
  }

  /** A private CA belongs to the endpoint, whichever block has the key. */
  private static String trusted(List<Value> known) {
    return known.stream()
        .map(block -> block.get(ClusterTables.REST_ACCESS))
        .map(access -> access.get(LoginTables.CA_CERTIFICATES).text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * The same for a preview: what does not answer the first repeat is too slow for it, and users
   * wait.
   */
  public Access forPreview() {
    return retrying(1);
  }

  /** The same with at most this many retries of a request. */
  public Access retrying(int most) {
    Limits limits = config.limits();
    Limits fewer =
        new Limits(
            limits.requestTimeout(), limits.createTimeout(), Math.min(most, limits.maxRetries()));
    return new Access(
        connector,
        new ProviderConfig(config.clusters(), fewer, config.checkInPreview()),
        secrets,
        place);
  }

  private KafkaCluster open(ClusterAccess access, Consumer<Login> refused) {
    try {
      return connector.open(access, config.limits(), refused);
    } catch (ApiException e) {
      throw new Refused(
          FailedOperation.reason(e), "cluster " + access.clusterId() + ": " + e.detail(), e);
    }
  }

  /** Whether the cluster refused the management login of a block, and another one worked. */
  public static boolean refusedLogin(KafkaCluster cluster, Value block) {
    return login(block).filter(cluster.refused()::contains).isPresent();
  }

  private static Optional<Login> login(Value block) {
    Value access = block.get(ClusterTables.REST_ACCESS);
    Value token = access.get(LoginTables.BEARER_TOKEN);
    Value key = block.get(ClusterTables.CREDENTIALS);
    if (!token.text().isEmpty()) {
      return Optional.of(new ClusterAccess.Bearer(Secret.of(token.text())));
    }
    if (access.get(LoginTables.NO_AUTHENTICATION).bool()) {
      return Optional.of(new ClusterAccess.Anonymous());
    }
    if (!key.get(LoginTables.KEY).text().isEmpty()) {
      return Optional.of(PlainLogin.key(key));
    }
    boolean certificate = !access.get(LoginTables.CLIENT_CERTIFICATE_CHAIN).isNull();
    return certificate ? Optional.of(new ClusterAccess.Anonymous()) : Optional.empty();
  }

  private static Tls tls(Value block, String trusted) {
    Value access = block.get(ClusterTables.REST_ACCESS);
    String own = access.get(LoginTables.CA_CERTIFICATES).text();
    return new Tls(
        own.isEmpty() ? trusted : own,
        access.get(LoginTables.CLIENT_CERTIFICATE_CHAIN).text(),
        Secret.of(access.get(LoginTables.CLIENT_KEY).text()),
        Secret.of(access.get(LoginTables.CLIENT_KEY_PASSWORD).text()));
  }
}
