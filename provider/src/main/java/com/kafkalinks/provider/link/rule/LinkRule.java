package com.kafkalinks.provider.link.rule;

import com.kafkalinks.pulumi.table.Failures;

/** A rule about several properties of a link. Unknown values satisfy every rule. */
interface LinkRule {
  /** Adds what is wrong. */
  void check(LinkFacts facts, Failures failures);
}
