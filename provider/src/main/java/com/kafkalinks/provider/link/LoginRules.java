package com.kafkalinks.provider.link;

import com.kafkalinks.provider.check.Failures;
import com.kafkalinks.provider.property.PropertyPath;
import com.kafkalinks.provider.property.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

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
    protocolFits();
    prefixesAgree();
    tokenEndpoint();
    PemRules.check(facts.at(block, ClusterTables.TLS), path(ClusterTables.TLS), failures);
  }

  private void oneSaslLogin() {
    boolean owner = facts.pair().map(pair -> pair.ownerBlock().equals(block)).orElse(false);
    // The owner's API key is its REST key: another login may stand beside it.
    List<String> kinds =
        owner
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

  private boolean hasSaslLogin() {
    return facts.given(block, ClusterTables.CREDENTIALS)
        || facts.given(block, ClusterTables.SCRAM)
        || facts.given(block, ClusterTables.OAUTH);
  }

  /** Only a login of the link's own: the owner's API key may be there for REST alone. */
  private boolean hasOwnSaslLogin() {
    boolean owner = facts.pair().map(pair -> pair.ownerBlock().equals(block)).orElse(false);
    return facts.given(block, ClusterTables.SCRAM)
        || facts.given(block, ClusterTables.OAUTH)
        || (!owner && facts.given(block, ClusterTables.CREDENTIALS));
  }

  private void protocolFits() {
    String protocol = facts.text(block, ClusterTables.SECURITY_PROTOCOL);
    if (protocol.isEmpty()) {
      return;
    }
    if (!protocol.startsWith("SASL") && hasOwnSaslLogin()) {
      protocolFault(
          "`%s` is %s, but a login stands beside it: write SASL_%s, or leave the login out.",
          protocol);
    }
    if (protocol.startsWith("SASL") && !hasSaslLogin() && !configLogsIn()) {
      protocolFault(
          "`%s` is %s, but there is no login: give `credentials`, `scram` or `oauth`.", protocol);
    }
    if (protocol.endsWith("PLAINTEXT") && facts.given(block, ClusterTables.TLS)) {
      protocolFault("`%s` is %s, but `tls` stands beside it: write SSL or SASL_SSL.", protocol);
    }
  }

  private boolean configLogsIn() {
    return facts.config().isUnknown()
        || facts.config().fields().keySet().stream().anyMatch(name -> name.contains("sasl."));
  }

  private void protocolFault(String sentence, String protocol) {
    PropertyPath path = path(ClusterTables.SECURITY_PROTOCOL);
    failures.add(path, sentence.formatted(path, protocol, protocol));
  }

  private void prefixesAgree() {
    Value said = facts.at(block, ClusterTables.SECURITY_PROTOCOL);
    PropertyPath path = path(ClusterTables.BOOTSTRAP_ENDPOINT);
    for (String prefix : Endpoints.protocols(facts.text(block, ClusterTables.BOOTSTRAP_ENDPOINT))) {
      String upper = prefix.toUpperCase(Locale.ROOT);
      if (!said.text().isEmpty() && !said.text().equals(upper)) {
        failures.add(
            path,
            "`%s` says %s, `securityProtocol` says %s: make them agree or leave one out."
                .formatted(path, upper, said.text()));
      } else if (said.isNull() && !upper.startsWith("SASL") && hasOwnSaslLogin()) {
        failures.add(
            path,
            "`%s` says %s, but a login stands beside it: write SASL_%s, or leave the login out."
                .formatted(path, upper, upper));
      }
    }
  }

  private void tokenEndpoint() {
    String text = facts.text(block, ClusterTables.OAUTH, ClusterTables.TOKEN_ENDPOINT);
    if (!text.isEmpty() && !isUrl(text)) {
      PropertyPath path = path(ClusterTables.OAUTH).then(ClusterTables.TOKEN_ENDPOINT);
      failures.add(path, "`%s` must be a URL, `https://…`.".formatted(path));
    }
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && uri.getScheme() != null && uri.getScheme().startsWith("http");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private PropertyPath path(String property) {
    return PropertyPath.of(block, property);
  }
}
