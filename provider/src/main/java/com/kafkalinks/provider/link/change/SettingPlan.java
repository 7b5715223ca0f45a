package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.provider.link.model.LinkSettings;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.provider.link.model.SettingNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has to be set and reset so that a link has the settings that a program asks for. Pure.
 *
 * @param old what was last applied
 * @param news what is asked for
 * @param live what the link has
 */
record SettingPlan(LinkSettings old, LinkSettings news, LiveSettings live) {

  /** The changes; none where the link has it all. */
  List<SettingChange> changes() {
    Map<String, Secret> wanted = news.changeable();
    Set<String> differing = new TreeSet<>(wanted.keySet());
    differing.removeIf(name -> !differs(name, wanted));
    Map<String, SettingChange> changes = new TreeMap<>();
    wanted.forEach(
        (name, value) -> {
          if (differing.contains(name) || SettingNames.goesWith(name, differing)) {
            changes.put(name, new SettingChange.Set(name, live.keeping(name, value)));
          }
        });
    resets().forEach(name -> changes.put(name, new SettingChange.Reset(name)));
    return List.copyOf(changes.values());
  }

  private boolean differs(String name, Map<String, Secret> wanted) {
    Secret before = old.changeable().get(name);
    return before == null
        || !LiveSettings.sameIn(name, before, wanted.get(name))
        || !live.has(name, wanted.get(name))
        || comesBack(name, wanted);
  }

  /** Filters were cleared while their feature was off. */
  private boolean comesBack(String filter, Map<String, Secret> wanted) {
    return live.isFilterOfDisabledFeature(filter)
        && SettingNames.switchOf(filter)
            .filter(wanted::containsKey)
            .filter(feature -> LiveSettings.same(feature, "true", wanted.get(feature)))
            .isPresent();
  }

  /** Everything that the program owns, whether the link has it or not, and the resets. */
  List<SettingChange> everything() {
    List<SettingChange> changes = new ArrayList<>();
    news.changeable()
        .forEach(
            (name, value) -> changes.add(new SettingChange.Set(name, live.keeping(name, value))));
    resets().forEach(name -> changes.add(new SettingChange.Reset(name)));
    return changes;
  }

  private List<String> resets() {
    Map<String, Secret> wanted = news.changeable();
    List<String> names = new ArrayList<>();
    for (String name : old.changeable().keySet()) {
      if (!wanted.containsKey(name) && !live.unset(name) && mayReset(name)) {
        names.add(name);
      }
    }
    leftovers()
        .filter(name -> !wanted.containsKey(name) && !names.contains(name))
        .forEach(names::add);
    return names;
  }

  /** A program that says nothing of a login leaves the link's login alone. */
  private boolean mayReset(String name) {
    boolean login = SettingNames.remoteLogin(name) || SettingNames.localLogin(name);
    boolean ownedByProperty = !old.config().containsKey(name);
    boolean unused = SettingNames.localLogin(name) && remoteNoLongerWaits();
    return !(login && ownedByProperty) || unused || !news.loginAt(sideOf(name)).isEmpty();
  }

  /** Then nobody uses the local login any more. */
  private boolean remoteNoLongerWaits() {
    String mode = SettingNames.REMOTE_CONNECTION_MODE;
    return old.connection().containsKey(mode) && !news.changeable().containsKey(mode);
  }

  private static String sideOf(String name) {
    return SettingNames.localLogin(name) ? SettingNames.LOCAL : "";
  }

  /**
   * After a change to another kind of login: what the link still has of the old, whoever set it.
   */
  private Stream<String> leftovers() {
    return live.all()
        .filter(setting -> setting.overridden() && !setting.readOnly())
        .map(Setting::name)
        .filter(name -> SettingNames.remoteLogin(name) || SettingNames.localLogin(name))
        .filter(name -> kindChanges(sideOf(name)));
  }

  private boolean kindChanges(String side) {
    Map<String, Secret> wanted = news.loginKindAt(side);
    return !wanted.isEmpty() && !wanted.equals(old.loginKindAt(side));
  }

  /**
   * Settings that the link does not have although they were sent. One that is not listed then was
   * dropped, but for logins and the like: servers are not known to list all of those.
   */
  static List<String> missing(List<SettingChange> sent, LiveSettings live) {
    return sent.stream().filter(change -> !taken(change, live)).map(SettingChange::name).toList();
  }

  private static boolean taken(SettingChange change, LiveSettings live) {
    if (change instanceof SettingChange.Set set) {
      boolean listed = live.find(set.name()).isPresent() || SettingNames.leftAlone(set.name());
      return listed && live.has(set.name(), set.value());
    }
    return live.find(change.name()).map(setting -> !setting.overridden()).orElse(true);
  }
}
