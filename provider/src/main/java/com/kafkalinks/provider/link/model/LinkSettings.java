package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.Secret;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that a program asks of a link: what its properties say, and what its {@code config}
 * says.
 *
 * @param fixed modes and prefix, and what an INBOUND link has for nothing: sent on create only
 * @param login how the link logs in, local login and protocol included; empty where the program
 *     leaves that alone
 * @param connection where it connects to, and how the link on the remote cluster connects
 * @param config settings that no property owns
 */
public record LinkSettings(
    Map<String, Secret> fixed,
    Map<String, Secret> login,
    Map<String, Secret> connection,
    Map<String, Secret> config) {

  /** The settings that a decoded program asks for. */
  public static LinkSettings of(LinkInputs inputs) {
    Map<String, Secret> login = login(inputs);
    LinkSettings settings =
        new LinkSettings(new TreeMap<>(), login, new TreeMap<>(), inputs.config());
    for (SettingRow row : SettingRow.values()) {
      row.written(inputs)
          .ifPresent(value -> settings.group(row, inputs.pair()).put(row.setting(), value));
    }
    if (inputs.config().containsKey(SettingNames.PREFIX)) {
      settings.fixed.put(SettingNames.PREFIX, inputs.config().get(SettingNames.PREFIX));
    }
    return settings;
  }

  private Map<String, Secret> group(SettingRow row, ModePair pair) {
    if (row.onlyOnCreate(pair)) {
      return fixed;
    }
    return row.owner() == SettingRow.Owner.LOGIN ? login : connection;
  }

  private static Map<String, Secret> login(LinkInputs inputs) {
    Map<String, Secret> login = new TreeMap<>();
    if (inputs.pair().connects()) {
      login.putAll(inputs.remote().loginSettings(""));
    }
    if (inputs.sendsLocalLogin()) {
      login.putAll(inputs.owner().loginSettings(SettingNames.LOCAL));
    }
    return login;
  }

  /**
   * How the link logs in to one of the two clusters, whether properties or {@code config} say so.
   *
   * @param side empty for the remote cluster, {@link SettingNames#LOCAL} for the owner
   */
  public Map<String, Secret> loginAt(String side) {
    Map<String, Secret> settings = new TreeMap<>();
    login.forEach(
        (name, value) -> {
          if (name.startsWith(SettingNames.LOCAL) == side.equals(SettingNames.LOCAL)) {
            settings.put(name, value);
          }
        });
    config.forEach(
        (name, value) -> {
          if (SettingNames.saysHowToLogIn(name, side)) {
            settings.put(name, value);
          }
        });
    return settings;
  }

  /** Its kind: the settings that it takes, and of those only mechanism and protocol by value. */
  public Map<String, Secret> loginKindAt(String side) {
    Map<String, Secret> kind = loginAt(side);
    kind.replaceAll((name, any) -> SettingNames.saysKindOfLogin(name) ? any : Secret.of(""));
    return kind;
  }

  /** Everything that a new link is created with. */
  Map<String, Secret> forCreate() {
    Map<String, Secret> all = new TreeMap<>(fixed);
    all.putAll(changeable());
    return all;
  }

  /** Everything that can be changed later. */
  public Map<String, Secret> changeable() {
    Map<String, Secret> all = new TreeMap<>(connection);
    all.putAll(config);
    all.putAll(login);
    all.remove(SettingNames.PREFIX);
    return all;
  }
}
