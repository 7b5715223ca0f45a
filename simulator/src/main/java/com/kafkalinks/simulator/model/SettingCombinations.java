package com.kafkalinks.simulator.model;

/** Which settings of a link don't go together. */
final class SettingCombinations {
  private static final int LONGEST_PREFIX = 12;

  private SettingCombinations() {}

  /** Throws {@link Refusal} if these don't. */
  static void check(LinkSettings settings) {
    refuseIf(
        settings.mode() == LinkMode.SOURCE && settings.isInbound(),
        "Invalid configuration: a source link must connect outbound.");
    checkPrefix(settings);
    if (settings.isOn("consumer.group.prefix.enable")) {
      checkGroupPrefix(settings);
    }
  }

  private static void checkPrefix(LinkSettings settings) {
    String prefix = settings.prefix();
    refuseIf(
        settings.profile() == Profile.CLOUD && prefix.length() > LONGEST_PREFIX,
        "Config property 'cluster.link.prefix' with value '%s' exceeded max limit of %d."
            .formatted(prefix, LONGEST_PREFIX));
    refuseIf(
        !prefix.isEmpty() && settings.isOn("acl.sync.enable"),
        "Invalid configuration: acl.sync.enable can't be combined with cluster.link.prefix.");
  }

  private static void checkGroupPrefix(LinkSettings settings) {
    refuseIf(
        settings.prefix().isEmpty(),
        "Invalid configuration: consumer.group.prefix.enable needs cluster.link.prefix.");
    refuseIf(
        settings.mode() == LinkMode.BIDIRECTIONAL,
        "Invalid configuration: consumer.group.prefix.enable on a bidirectional link.");
  }

  private static void refuseIf(boolean wrong, String reason) {
    if (wrong) {
      throw Refusals.mapped(reason);
    }
  }
}
