package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.Secret;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that a program asks of a link: what its properties say, and what its {@code config}
 * says.
 *
 * @param birth who holds, who dials and the prefix: sent once, never in a change
 * @param login how the link logs in, local login and protocol included; empty where the program
 *     leaves that alone
 * @param connection where it dials to, and how its twin connects
 * @param config settings that no property owns
 */
public record LinkSettings(
    Map<String, Secret> birth,
    Map<String, Secret> login,
    Map<String, Secret> connection,
    Map<String, Secret> config) {

  /** The settings that a decoded program asks for. */
  public static LinkSettings of(LinkInputs inputs) {
    Map<String, Secret> birth = new TreeMap<>();
    birth.put(SettingNames.LINK_MODE, Secret.of(inputs.pair().linkMode()));
    birth.put(SettingNames.CONNECTION_MODE, Secret.of(inputs.pair().connectionMode()));
    if (!inputs.pair().dials()) {
      birth.putAll(bootstrap(inputs));
    }
    if (inputs.config().containsKey(SettingNames.PREFIX)) {
      birth.put(SettingNames.PREFIX, inputs.config().get(SettingNames.PREFIX));
    }
    return new LinkSettings(birth, login(inputs), connection(inputs), inputs.config());
  }

  private static Map<String, Secret> login(LinkInputs inputs) {
    Map<String, Secret> login = new TreeMap<>();
    if (inputs.pair().dials()) {
      login.putAll(inputs.other().loginSettings(""));
    }
    if (inputs.pair().sendsLocalLogin(inputs.twinWaits())) {
      login.putAll(inputs.owner().loginSettings(SettingNames.LOCAL));
    }
    return login;
  }

  private static Map<String, Secret> connection(LinkInputs inputs) {
    Map<String, Secret> connection = new TreeMap<>();
    if (inputs.pair().dials()) {
      connection.putAll(bootstrap(inputs));
    }
    if (inputs.pair().knowsTwin() && inputs.twinWaits()) {
      connection.put(SettingNames.REMOTE_CONNECTION_MODE, Secret.of("INBOUND"));
    }
    return connection;
  }

  private static Map<String, Secret> bootstrap(LinkInputs inputs) {
    String servers = inputs.other().bootstrapEndpoint();
    return servers.isEmpty() ? Map.of() : Map.of(SettingNames.BOOTSTRAP, Secret.of(servers));
  }

  /**
   * How the link logs in to one of the two clusters, whether properties or {@code config} say so.
   *
   * @param side empty for the far end, {@link SettingNames#LOCAL} for the owner
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
    Map<String, Secret> all = new TreeMap<>(birth);
    all.putAll(afterBirth());
    return all;
  }

  /** Everything that can be changed later. */
  public Map<String, Secret> afterBirth() {
    Map<String, Secret> all = new TreeMap<>(connection);
    all.putAll(config);
    all.putAll(login);
    all.remove(SettingNames.PREFIX);
    return all;
  }
}
