package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The rules of modes and blocks: which properties go together. */
final class LinkRules {
  private static final Pattern NO_ID = Pattern.compile("[/\\s]");
  private static final int DAY = 86_400;

  /** That of topics; for links none is documented. */
  private static final int LONGEST_NAME = 249;

  private LinkRules() {}

  static final List<BiConsumer<LinkFacts, Failures>> ALL =
      List.of(
          LinkRules::linkName,
          LinkRules::legalPair,
          LinkRules::bothBlocksAndOnlyThose,
          LinkRules::blocksOfThePair,
          LinkRules::clusterIds,
          LinkRules::twoClusters,
          LinkRules::remoteLinkProperties,
          LinkRules::expectedId,
          LinkRules::verifyFor,
          ConfigRules::names,
          ConfigRules::ownedSettings,
          SyncRules::check);

  /** The name is a part of the resource's id, and of the API's paths. */
  private static void linkName(LinkFacts facts, Failures failures) {
    String name = facts.text(ClusterLinkTable.LINK_NAME);
    PropertyPath path = PropertyPath.of(ClusterLinkTable.LINK_NAME);
    if (name.contains("/")) {
      failures.add(path, "`linkName` must not contain `/`: use letters, digits, `.`, `_` and `-`.");
    }
    if (name.length() > LONGEST_NAME) {
      failures.add(
          path,
          "`linkName` has %d characters: use at most %d.".formatted(name.length(), LONGEST_NAME));
    }
  }

  private static void legalPair(LinkFacts facts, Failures failures) {
    if (ModePair.impossible(facts.inputs())) {
      failures.add(
          PropertyPath.of(ClusterLinkTable.CONNECTION_MODE),
          "`connectionMode` INBOUND does not go with `linkMode` SOURCE: the source always opens the connection. Set OUTBOUND here, and create the INBOUND link on the destination, with `linkMode` DESTINATION and `connectionMode` INBOUND.");
    }
  }

  private static void bothBlocksAndOnlyThose(LinkFacts facts, Failures failures) {
    if (facts.pair().isEmpty()) {
      return;
    }
    ModePair pair = facts.pair().get();
    for (String block : ClusterLinkTable.BLOCKS) {
      boolean used = block.equals(pair.ownerBlock()) || block.equals(pair.remoteBlock());
      if (used ? facts.absent(block) : facts.given(block)) {
        String what = used ? "`%s` is missing" : "`%s` is not used";
        failures.add(
            PropertyPath.of(block, ClusterTables.ID),
            (what + ": a %s link has `%s` and `%s`.")
                .formatted(block, pair.linkMode(), pair.ownerBlock(), pair.remoteBlock()));
      }
    }
  }

  private static void blocksOfThePair(LinkFacts facts, Failures failures) {
    facts
        .pair()
        .ifPresentOrElse(
            pair -> {
              new OwnerRules(facts, pair, failures).check();
              new RemoteRules(facts, pair, failures).check();
            },
            () ->
                ClusterLinkTable.BLOCKS.forEach(
                    block -> new BlockRules(facts, block, failures).check()));
  }

  /** The resource's id is cluster id, slash, link name. */
  private static void clusterIds(LinkFacts facts, Failures failures) {
    for (String block : ClusterLinkTable.BLOCKS) {
      String id = facts.text(block, ClusterTables.ID);
      if (!id.isBlank() && NO_ID.matcher(id).find()) {
        PropertyPath path = PropertyPath.of(block, ClusterTables.ID);
        failures.add(
            path,
            "`%s` must be a cluster's id, `lkc-…` or 22 characters, without `/` or spaces."
                .formatted(path));
      }
    }
  }

  private static void twoClusters(LinkFacts facts, Failures failures) {
    facts
        .pair()
        .ifPresent(
            pair -> {
              String owner = facts.text(pair.ownerBlock(), ClusterTables.ID);
              String other = facts.text(pair.remoteBlock(), ClusterTables.ID);
              if (!owner.isEmpty() && owner.equals(other)) {
                failures.add(
                    PropertyPath.of(pair.remoteBlock(), ClusterTables.ID),
                    "`%s.id` is the same cluster as `%s.id`: a link joins two clusters."
                        .formatted(pair.remoteBlock(), pair.ownerBlock()));
              }
            });
  }

  private static void remoteLinkProperties(LinkFacts facts, Failures failures) {
    if (facts.pair().isEmpty() || facts.pair().get().knowsRemoteLink()) {
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

  private static void expectedId(LinkFacts facts, Failures failures) {
    Value id = facts.at(ClusterLinkTable.CLUSTER_LINK_ID);
    if (id.kind() == Value.Kind.STRING && id.text().isBlank()) {
      failures.add(
          PropertyPath.of(ClusterLinkTable.CLUSTER_LINK_ID),
          "`clusterLinkId` is empty: give the id of the first link, or leave it out.");
    }
  }

  private static void verifyFor(LinkFacts facts, Failures failures) {
    double seconds = facts.filled().get(ClusterLinkTable.VERIFY_FOR).number();
    if (seconds < 0 || seconds > DAY) {
      failures.add(
          PropertyPath.of(ClusterLinkTable.VERIFY_FOR),
          "`verifyFor` must be a whole number of seconds from 0 to %d.".formatted(DAY));
    }
  }
}
