package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;

/** The rules of the block of the cluster that owns the link. */
final class OwnerRules {
  private final LinkFacts facts;
  private final ModePair pair;
  private final String block;
  private final Failures failures;

  OwnerRules(LinkFacts facts, ModePair pair, Failures failures) {
    this.facts = facts;
    this.pair = pair;
    this.block = pair.ownerBlock();
    this.failures = failures;
  }

  void check() {
    if (!facts.block(block)) {
      return;
    }
    bootstrap();
    endpoint();
    BlockRules either = new BlockRules(facts, block, failures);
    either.restEndpoint();
    either.restAccess();
    if (facts.sendsLocalLogin()) {
      new LoginRules(facts, block, failures).check();
    } else {
      noLogin();
    }
  }

  private void bootstrap() {
    if (facts.given(block, ClusterTables.BOOTSTRAP_ENDPOINT)) {
      add(
          ClusterTables.BOOTSTRAP_ENDPOINT,
          "`%s.bootstrapEndpoint` is not used: this cluster owns the link and is reached through `restEndpoint`; the bootstrap endpoint belongs in `%s`.",
          pair.remoteBlock());
    }
  }

  private void endpoint() {
    Value endpoint = facts.at(block, ClusterTables.REST_ENDPOINT);
    Value id = facts.at(block, ClusterTables.ID);
    if (endpoint.isNull() && !id.isUnknown() && !facts.reachable().test(id.text())) {
      add(
          ClusterTables.REST_ENDPOINT,
          "`%s.restEndpoint` is missing: this cluster owns the link. Give it here, or for this cluster's id in the provider's"
              + " `clusters`.",
          "");
    }
  }

  private void noLogin() {
    for (LoginKind kind : LoginKind.values()) {
      if (!kind.alsoForRest()) {
        noLogin(kind.property(), kind.visiblePath(block));
      }
    }
    noLogin(
        ClusterTables.SECURITY_PROTOCOL, PropertyPath.of(block, ClusterTables.SECURITY_PROTOCOL));
  }

  private void noLogin(String property, PropertyPath shown) {
    if (facts.given(block, property)) {
      failures.add(shown, unused(block + "." + property));
    }
  }

  private String unused(String path) {
    String instead =
        pair.knowsRemoteLink()
            ? "Set `remoteConnectionMode` to INBOUND if the link on the remote cluster is INBOUND; otherwise leave it out."
            : "For the REST API use `credentials` or `restAccess`.";
    return "`%s` is not used: a %s, %s link does not log in to the cluster that owns it. %s"
        .formatted(path, pair.linkMode(), pair.connectionMode(), instead);
  }

  private void add(String property, String sentence, String detail) {
    failures.add(PropertyPath.of(block, property), sentence.formatted(block, detail));
  }
}
