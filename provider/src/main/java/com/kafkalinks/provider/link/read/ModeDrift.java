package com.kafkalinks.provider.link.read;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.value.Value;
import java.util.Locale;

/**
 * Another link of the same name may have other modes. Its clusters then stand in the blocks of
 * those modes, so that the owner stays the cluster that was asked.
 */
final class ModeDrift {
  private ModeDrift() {}

  /** Inputs or outputs with the modes that the link has; an illegal pair or none shows nothing. */
  static Value shown(ModePair was, Value values, LiveSettings live) {
    String linkMode = orElse(live.value(SettingNames.LINK_MODE), was.linkMode());
    String connectionMode = orElse(live.value(SettingNames.CONNECTION_MODE), was.connectionMode());
    return ModePair.of(linkMode, connectionMode)
        .filter(is -> is != was)
        .map(is -> moved(values, was, is))
        .orElse(values);
  }

  private static String orElse(String live, String known) {
    return live.isEmpty() ? known : live.toUpperCase(Locale.ROOT);
  }

  private static Value moved(Value values, ModePair was, ModePair is) {
    Value owner = values.get(was.ownerBlock());
    Value other = values.get(was.remoteBlock());
    return values
        .with(ClusterLinkTable.LINK_MODE, Value.of(is.linkMode()))
        .with(ClusterLinkTable.CONNECTION_MODE, Value.of(is.connectionMode()))
        .with(was.ownerBlock(), Value.NULL)
        .with(was.remoteBlock(), Value.NULL)
        .with(is.ownerBlock(), owner)
        .with(is.remoteBlock(), other);
  }
}
