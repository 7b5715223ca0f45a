package com.kafkalinks.provider.mirror;

import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;

/**
 * The name of a mirror topic, which its link decides.
 *
 * @param full the link's prefix and the source topic's name
 * @param sent what is sent on create: nothing where the link has no prefix, because older servers
 *     refuse the field then
 */
record MirrorTopicName(String full, String sent) {

  /**
   * The name under a link with this prefix.
   *
   * @throws Refused if the program gives another one, or if it is not a topic name
   */
  static MirrorTopicName of(MirrorTopicInputs inputs, String prefix) {
    String full = prefix + inputs.sourceTopic();
    String given = inputs.givenName();
    if (!given.isEmpty() && !given.equals(full)) {
      throw new Refused(
          Reason.INVALID,
          ("`mirrorTopicName` is '%s', but cluster link '%s' on cluster %s has %s, so that the mirror topic of '%s' is named '%s'."
                  + " Leave `mirrorTopicName` out, or change the link's `cluster.link.prefix`.")
              .formatted(
                  given,
                  inputs.linkName(),
                  inputs.clusterId(),
                  prefix.isEmpty() ? "no prefix" : "the prefix '" + prefix + "'",
                  inputs.sourceTopic(),
                  full));
    }
    TopicNames.fault(full)
        .ifPresent(
            fault -> {
              throw new Refused(
                  Reason.INVALID, "the mirror topic's name '%s' %s".formatted(full, fault));
            });
    return new MirrorTopicName(full, prefix.isEmpty() ? "" : full);
  }
}
