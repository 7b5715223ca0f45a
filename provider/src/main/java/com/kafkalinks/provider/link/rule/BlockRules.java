package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.BootstrapServers;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.provider.cluster.PemRules;
import com.kafkalinks.provider.config.Urls;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;

/** The rules of a cluster's block that hold at either end of a link. */
final class BlockRules {
  private final LinkFacts facts;
  private final String block;
  private final Failures failures;

  BlockRules(LinkFacts facts, String block, Failures failures) {
    this.facts = facts;
    this.block = block;
    this.failures = failures;
  }

  /** All of them: for a block of which it is not known which end of the link it is. */
  void check() {
    restEndpoint();
    bootstrapServers();
    restAccess();
    logins();
  }

  void restEndpoint() {
    Value endpoint = facts.at(block, ClusterTables.REST_ENDPOINT);
    if (endpoint.kind() == Value.Kind.STRING) {
      Urls.baseFault(endpoint.text()).ifPresent(fault -> add(ClusterTables.REST_ENDPOINT, fault));
    }
  }

  void bootstrapServers() {
    Value bootstrap = facts.at(block, ClusterTables.BOOTSTRAP_ENDPOINT);
    if (bootstrap.kind() == Value.Kind.STRING) {
      BootstrapServers.of(bootstrap)
          .fault()
          .ifPresent(fault -> add(ClusterTables.BOOTSTRAP_ENDPOINT, fault));
    }
  }

  void restAccess() {
    Value access = facts.at(block, ClusterTables.REST_ACCESS);
    boolean twice =
        !access.get(LoginTables.BEARER_TOKEN).isNull()
            && access.get(LoginTables.NO_AUTHENTICATION).bool();
    if (twice) {
      failures.add(
          PropertyPath.of(block, ClusterTables.REST_ACCESS, LoginTables.NO_AUTHENTICATION),
          "`%s.restAccess` has both `bearerToken` and `noAuthentication`: leave one of them out."
              .formatted(block));
    }
    PemRules.check(access, PropertyPath.of(block, ClusterTables.REST_ACCESS), failures);
  }

  void logins() {
    for (LoginKind kind : LoginKind.values()) {
      PropertyPath path = PropertyPath.of(block, kind.property());
      kind.check(facts.at(path), path, failures);
    }
  }

  private void add(String property, String fault) {
    PropertyPath path = PropertyPath.of(block, property);
    failures.add(path, "`%s` %s".formatted(path, fault));
  }
}
