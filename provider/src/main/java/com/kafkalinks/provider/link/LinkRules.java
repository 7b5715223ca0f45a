package com.kafkalinks.provider.link;

import com.kafkalinks.provider.check.Failures;
import com.kafkalinks.provider.property.PropertyPath;
import com.kafkalinks.provider.property.Value;
import java.util.List;

/** The rules of modes and blocks: which properties go together. */
final class LinkRules {
  private LinkRules() {}

  static final List<LinkRule> ALL =
      List.of(
          LinkRules::legalPair,
          LinkRules::bothBlocksAndOnlyThose,
          LinkRules::blocksOfThePair,
          LinkRules::twoClusters,
          LinkRules::twinProperties,
          LinkRules::verifyFor,
          ConfigRules::ownedSettings);

  private static void legalPair(LinkFacts facts, Failures failures) {
    boolean wrong =
        facts.text(ClusterLinkTable.LINK_MODE).equals("SOURCE")
            && facts.text(ClusterLinkTable.CONNECTION_MODE).equals("INBOUND");
    if (wrong) {
      failures.add(
          PropertyPath.of(ClusterLinkTable.CONNECTION_MODE),
          "`connectionMode` INBOUND does not go with `linkMode` SOURCE: the source half always dials. Write OUTBOUND here, and"
              + " create the half that waits on the destination, with `linkMode` DESTINATION and `connectionMode` INBOUND.");
    }
  }

  private static void bothBlocksAndOnlyThose(LinkFacts facts, Failures failures) {
    if (facts.pair().isEmpty()) {
      return;
    }
    ModePair pair = facts.pair().get();
    for (String block : ClusterLinkTable.BLOCKS) {
      boolean used = block.equals(pair.ownerBlock()) || block.equals(pair.otherBlock());
      if (used != facts.given(block)) {
        String what = used ? "`%s` is missing" : "`%s` is not used";
        failures.add(
            PropertyPath.of(block, ClusterTables.ID),
            (what + ": a %s link has `%s` and `%s`.")
                .formatted(block, pair.linkMode(), pair.ownerBlock(), pair.otherBlock()));
      }
    }
  }

  private static void blocksOfThePair(LinkFacts facts, Failures failures) {
    facts
        .pair()
        .ifPresent(
            pair -> {
              new OwnerRules(facts, pair, failures).check();
              new OtherRules(facts, pair, failures).check();
            });
  }

  private static void twoClusters(LinkFacts facts, Failures failures) {
    facts
        .pair()
        .ifPresent(
            pair -> {
              String owner = facts.text(pair.ownerBlock(), ClusterTables.ID);
              String other = facts.text(pair.otherBlock(), ClusterTables.ID);
              if (!owner.isEmpty() && owner.equals(other)) {
                failures.add(
                    PropertyPath.of(pair.otherBlock(), ClusterTables.ID),
                    "`%s.id` is the same cluster as `%s.id`: a link joins two clusters."
                        .formatted(pair.otherBlock(), pair.ownerBlock()));
              }
            });
  }

  private static void twinProperties(LinkFacts facts, Failures failures) {
    if (facts.pair().isEmpty() || facts.pair().get().knowsTwin()) {
      return;
    }
    for (String name :
        List.of(ClusterLinkTable.REMOTE_CONNECTION_MODE, ClusterLinkTable.CLUSTER_LINK_ID)) {
      if (facts.given(name)) {
        failures.add(
            PropertyPath.of(name),
            "`%s` is only for a link with `linkMode` BIDIRECTIONAL and `connectionMode` OUTBOUND: leave it out."
                .formatted(name));
      }
    }
  }

  private static void verifyFor(LinkFacts facts, Failures failures) {
    Value seconds = facts.at(ClusterLinkTable.VERIFY_FOR);
    if (seconds.number() < 0 || !Double.isFinite(seconds.number())) {
      failures.add(
          PropertyPath.of(ClusterLinkTable.VERIFY_FOR),
          "`verifyFor` must be a number of seconds, 0 or more.");
    }
  }
}
