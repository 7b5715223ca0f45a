package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.ModePair;

/**
 * What a half of a component adds to its own failure: the engine mostly drops what the component
 * would say.
 */
final class Partner {
  private Partner() {}

  /** A sentence where the other half was made before this one, else nothing. */
  static String note(String urn, LinkInputs inputs) {
    boolean ofPair =
        urn.contains("SourceInitiatedClusterLink$") || urn.contains("BidirectionalClusterLink$");
    boolean later = inputs.pair() == ModePair.SOURCE_OUTBOUND || !inputs.expectedId().isEmpty();
    return ofPair && later
        ? " The other half of the pair, on %s, stands; the next `pulumi up` finishes the pair."
            .formatted(inputs.remote().id())
        : "";
  }
}
