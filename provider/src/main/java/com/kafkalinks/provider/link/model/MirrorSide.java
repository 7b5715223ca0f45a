package com.kafkalinks.provider.link.model;

/** Which settings work only on the cluster that holds the mirror topics. */
public final class MirrorSide {
  private MirrorSide() {}

  /** Whether a setting has no effect on the other side. */
  public static boolean only(String setting) {
    return SettingNames.mirrorSide(setting) || setting.equals(SettingNames.PREFIX);
  }
}
