package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.provider.config.Urls;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a login in a block where the link uses one. */
final class LoginRules {
  private final LinkFacts facts;
  private final String block;
  private final Failures failures;

  LoginRules(LinkFacts facts, String block, Failures failures) {
    this.facts = facts;
    this.block = block;
    this.failures = failures;
  }

  void check() {
    oneSaslLogin();
    protocols();
    tokenEndpoint();
    PemRules.check(facts.at(block, ClusterTables.TLS), path(ClusterTables.TLS), failures);
  }

  /** The owner's API key is its REST key: another login may stand beside it. */
  private boolean owner() {
    return facts.pair().map(pair -> pair.ownerBlock().equals(block)).orElse(false);
  }

  private void oneSaslLogin() {
    List<String> kinds =
        owner()
            ? List.of(ClusterTables.SCRAM, ClusterTables.OAUTH)
            : List.of(ClusterTables.CREDENTIALS, ClusterTables.SCRAM, ClusterTables.OAUTH);
    List<String> given = kinds.stream().filter(kind -> facts.given(block, kind)).toList();
    if (given.size() > 1) {
      failures.add(
          PropertyPath.ROOT,
          "`%s` has more than one login (%s): keep one."
              .formatted(block, String.join(", ", given)));
    }
  }

  /** Only a login that is the link's for sure: the owner's API key may be there for REST alone. */
  private boolean logsIn() {
    return facts.given(block, ClusterTables.SCRAM)
        || facts.given(block, ClusterTables.OAUTH)
        || (!owner() && facts.given(block, ClusterTables.CREDENTIALS));
  }

  private boolean hasNoLogin() {
    boolean keyIsForRest =
        owner() && facts.given(block, ClusterTables.TLS, LoginTables.CLIENT_CERTIFICATE_CHAIN);
    return (keyIsForRest || facts.absent(block, ClusterTables.CREDENTIALS))
        && facts.absent(block, ClusterTables.SCRAM)
        && facts.absent(block, ClusterTables.OAUTH);
  }

  /**
   * The protocol is said by a property of its own, by prefixes of the bootstrap servers, or both.
   */
  private void protocols() {
    PropertyPath typed = path(ClusterTables.SECURITY_PROTOCOL);
    PropertyPath bootstrap = path(ClusterTables.BOOTSTRAP_ENDPOINT);
    Map<String, PropertyPath> said = new LinkedHashMap<>();
    said.put(facts.text(block, ClusterTables.SECURITY_PROTOCOL), typed);
    Endpoints.protocols(facts.text(block, ClusterTables.BOOTSTRAP_ENDPOINT))
        .forEach(prefix -> said.putIfAbsent(prefix, bootstrap));
    // What is no protocol is another rule's fault, and not to be quoted.
    said.keySet().retainAll(Endpoints.PROTOCOLS);
    if (said.size() > 1) {
      failures.add(
          bootstrap,
          "`%s` and `securityProtocol` name more than one protocol (%s): a link uses one for all servers."
              .formatted(bootstrap, String.join(", ", said.keySet())));
    } else {
      said.forEach(this::protocolFits);
    }
  }

  private void protocolFits(String protocol, PropertyPath path) {
    boolean sasl = protocol.startsWith("SASL");
    if (!sasl && logsIn()) {
      failures.add(
          path,
          "`%s` says %s, but a login stands beside it: write SASL_%s, or leave the login out."
              .formatted(path, protocol, protocol));
    }
    if (sasl && hasNoLogin() && path.equals(path(ClusterTables.SECURITY_PROTOCOL))) {
      failures.add(
          path,
          "`%s` says %s, but there is no login: give `credentials`, `scram` or `oauth`."
              .formatted(path, protocol));
    }
    if (protocol.endsWith("PLAINTEXT") && facts.given(block, ClusterTables.TLS)) {
      failures.add(
          path,
          "`%s` says %s, but `tls` stands beside it: write SSL or SASL_SSL."
              .formatted(path, protocol));
    }
  }

  private void tokenEndpoint() {
    Value url = facts.at(block, ClusterTables.OAUTH, LoginTables.TOKEN_ENDPOINT);
    if (!url.text().isBlank() && Urls.fault(url.text()).isPresent()) {
      PropertyPath path = path(ClusterTables.OAUTH).then(LoginTables.TOKEN_ENDPOINT);
      failures.add(path, "`%s` must be a URL, `https://…`.".formatted(path));
    }
  }

  private PropertyPath path(String property) {
    return PropertyPath.of(block, property);
  }
}
