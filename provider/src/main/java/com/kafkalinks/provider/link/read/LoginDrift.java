package com.kafkalinks.provider.link.read;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSettings;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;

/**
 * Logins that a link has lost behind the program's back. They are taken out of the outputs alone:
 * the inputs may hold the key for REST in the same place.
 */
final class LoginDrift {
  private LoginDrift() {}

  /** The outputs without the logins that the link no longer has. */
  static Value without(LinkInputs known, Value state, LiveSettings live) {
    Value kept = state;
    for (var setting : LinkSettings.of(known).login().entrySet()) {
      if (lost(setting.getKey(), setting.getValue(), live)) {
        kept = forget(setting.getKey(), known.pair(), kept);
      }
    }
    return kept;
  }

  /**
   * What the server leaves out or empty is not known to be lost, unless it says that it is unset.
   */
  private static boolean lost(String name, Secret wanted, LiveSettings live) {
    boolean silent =
        live.find(name)
            .map(setting -> !setting.sensitive() && setting.value().isEmpty())
            .orElse(true);
    return !silent && !live.has(name, wanted);
  }

  private static Value forget(String name, ModePair pair, Value state) {
    boolean local = SettingNames.localLogin(name);
    String block = local ? pair.ownerBlock() : pair.remoteBlock();
    String setting = local ? name.substring(SettingNames.LOCAL.length()) : name;
    Value kept = state;
    for (LoginKind kind : LoginKind.values()) {
      if (kind.writes(setting)) {
        kept = Values.put(kept, PropertyPath.of(block, kind.property()), Value.NULL);
      }
    }
    return kept;
  }
}
