package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the block of the cluster at the far end. */
final class OtherRules {
  /** Login properties, each with a child that may be shown. */
  private static final Map<String, String[]> LOGINS = new LinkedHashMap<>();

  static {
    LOGINS.put(ClusterTables.CREDENTIALS, new String[] {LoginTables.KEY});
    LOGINS.put(ClusterTables.SCRAM, new String[] {LoginTables.USERNAME});
    LOGINS.put(ClusterTables.OAUTH, new String[] {LoginTables.CLIENT_ID});
    LOGINS.put(ClusterTables.TLS, new String[] {LoginTables.VERIFY_HOSTNAME});
    LOGINS.put(ClusterTables.SECURITY_PROTOCOL, new String[] {});
  }

  private final LinkFacts facts;
  private final ModePair pair;
  private final String block;
  private final Failures failures;

  OtherRules(LinkFacts facts, ModePair pair, Failures failures) {
    this.facts = facts;
    this.pair = pair;
    this.block = pair.otherBlock();
    this.failures = failures;
  }

  void check() {
    if (!facts.block(block)) {
      return;
    }
    ownersProperties();
    bootstrap();
    if (pair.dials()) {
      new LoginRules(facts, block, failures).check();
    } else {
      noLogin();
    }
  }

  private void ownersProperties() {
    if (facts.given(block, ClusterTables.REST_ENDPOINT)) {
      failures.add(
          PropertyPath.of(block, ClusterTables.REST_ENDPOINT),
          "`%s.restEndpoint` is not used: the link is held by `%s`; give this cluster's `bootstrapEndpoint` instead."
              .formatted(block, pair.ownerBlock()));
    }
    if (facts.given(block, ClusterTables.REST_ACCESS)) {
      failures.add(
          PropertyPath.of(block, ClusterTables.REST_ACCESS, LoginTables.NO_AUTHENTICATION),
          "`%s.restAccess` is not used: the link is held by `%s`; only that cluster is reached through REST."
              .formatted(block, pair.ownerBlock()));
    }
  }

  private void bootstrap() {
    Value bootstrap = facts.at(block, ClusterTables.BOOTSTRAP_ENDPOINT);
    PropertyPath path = PropertyPath.of(block, ClusterTables.BOOTSTRAP_ENDPOINT);
    if (bootstrap.isNull() && pair.dials()) {
      failures.add(
          path,
          "`%s` is missing: the link dials this cluster; give its bootstrap servers, `host:port`."
              .formatted(path));
    } else if (bootstrap.kind() == Value.Kind.STRING) {
      Endpoints.bootstrapFault(bootstrap.text())
          .ifPresent(fault -> failures.add(path, "`%s` %s".formatted(path, fault)));
    }
  }

  private void noLogin() {
    LOGINS.forEach(
        (property, child) -> {
          if (facts.given(block, property)) {
            PropertyPath path = PropertyPath.of(block, property);
            PropertyPath shown = child.length == 0 ? path : path.then(child[0]);
            failures.add(
                shown,
                "`%s` is not used: this half waits to be dialled by its twin, which does the login. Leave it out."
                    .formatted(path));
          }
        });
  }
}
