package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;

/** The rules of the block of the remote cluster. */
final class RemoteRules {
  private final LinkFacts facts;
  private final ModePair pair;
  private final String block;
  private final Failures failures;

  RemoteRules(LinkFacts facts, ModePair pair, Failures failures) {
    this.facts = facts;
    this.pair = pair;
    this.block = pair.remoteBlock();
    this.failures = failures;
  }

  void check() {
    if (!facts.block(block)) {
      return;
    }
    ownersProperties();
    bootstrap();
    if (pair.connects()) {
      new LoginRules(facts, block, failures).check();
    } else {
      noLogin();
    }
  }

  private void ownersProperties() {
    if (facts.given(block, ClusterTables.REST_ENDPOINT)) {
      failures.add(
          PropertyPath.of(block, ClusterTables.REST_ENDPOINT),
          "`%s.restEndpoint` is not used: the link is owned by `%s`; give `%s` instead."
              .formatted(block, pair.ownerBlock(), SettingRow.BOOTSTRAP.path(pair)));
    }
    if (facts.given(block, ClusterTables.REST_ACCESS)) {
      failures.add(
          PropertyPath.of(block, ClusterTables.REST_ACCESS, LoginTables.NO_AUTHENTICATION),
          "`%s.restAccess` is not used: the link is owned by `%s`; only that cluster is reached through REST."
              .formatted(block, pair.ownerBlock()));
    }
  }

  private void bootstrap() {
    PropertyPath path = SettingRow.BOOTSTRAP.path(pair);
    Value bootstrap = facts.at(path);
    if (bootstrap.isNull() && pair.connects()) {
      failures.add(
          path,
          "`%s` is missing: the link connects to this cluster; give its bootstrap servers, `host:port`."
              .formatted(path));
    }
    new BlockRules(facts, block, failures).bootstrapServers();
  }

  private void noLogin() {
    for (LoginKind kind : LoginKind.values()) {
      unused(kind.property(), kind.visiblePath(block));
    }
    unused(
        ClusterTables.SECURITY_PROTOCOL, PropertyPath.of(block, ClusterTables.SECURITY_PROTOCOL));
  }

  private void unused(String property, PropertyPath shown) {
    if (facts.given(block, property)) {
      failures.add(
          shown,
          "`%s.%s` is not used: this link is INBOUND, and the link on the remote cluster connects and logs in. Leave it out."
              .formatted(block, property));
    }
  }
}
