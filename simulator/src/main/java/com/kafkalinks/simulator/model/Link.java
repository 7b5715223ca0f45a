package com.kafkalinks.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One link object: a destination link, or one link of a pair. */
public final class Link {
  private final String name;
  private final LinkId id;
  private final String remoteClusterId;
  private final LinkSettings settings;
  private final HealthHistory history;
  private final Instant created;
  private final Map<String, Mirror> mirrors = new TreeMap<>();
  private final Map<String, TaskError> taskErrors = new TreeMap<>();
  private Health truth;
  private Instant deleted;
  private Health forced;
  private Instant groupsSynced;

  Link(String name, LinkId id, String remoteClusterId, LinkSettings settings, World world) {
    this.name = name;
    this.id = id;
    this.remoteClusterId = remoteClusterId;
    this.settings = settings;
    this.created = world.now();
    this.history = new HealthHistory(Health.parse(world.knob(Knob.FRESH_HEALTH)), world.timing());
  }

  /** Name of the link. */
  public String name() {
    return name;
  }

  /** Identity, shared by both links of a pair. */
  public LinkId id() {
    return id;
  }

  /** Id of the remote cluster; null on an inbound link that was created without one. */
  public String remoteClusterId() {
    return remoteClusterId;
  }

  /** Mode of the link. */
  public LinkMode mode() {
    return settings.mode();
  }

  /** Whether the remote cluster opens the connection. */
  public boolean isInbound() {
    return settings.isInbound();
  }

  /** What was set, secrets in clear. */
  public Map<String, String> settingValues() {
    return Map.copyOf(settings.values());
  }

  /** The settings as the API lists them. */
  public List<SettingRow> settingRows() {
    return settings.rows();
  }

  /** One setting as the API shows it; empty if there is no such setting. */
  public Optional<SettingRow> settingRow(String setting) {
    return settings.row(setting);
  }

  /** Mirror topics by name, those included that can't be seen yet. */
  public Map<String, Mirror> mirrors() {
    return mirrors;
  }

  /** Mirror topics that clients can see. */
  public Stream<Mirror> visibleMirrors(World world) {
    return mirrors.values().stream().filter(m -> m.isVisibleAt(world.now(), world.timing()));
  }

  /** The health that it reports. */
  public Health healthAt(Instant now) {
    return Optional.ofNullable(forced).orElseGet(() -> history.shownAt(now));
  }

  /** Its tasks. */
  public List<LinkTask> tasksAt(Instant now) {
    return LinkTasks.of(settings, healthAt(now), taskErrors);
  }

  /** Overrides the health that it reports; null ends that. */
  public void force(Health health) {
    forced = health;
  }

  /** Errors that its tasks report, by task, whatever the settings. */
  public Map<String, TaskError> taskErrors() {
    return taskErrors;
  }

  LinkSettings settings() {
    return settings;
  }

  void record(Health now, Instant time) {
    truth = now;
    history.record(now, time);
  }

  /** Whether the offsets of groups were not synced for this long; they are now. */
  boolean isOffsetSyncDue(Instant now, Duration interval) {
    boolean due = groupsSynced == null || !now.isBefore(groupsSynced.plus(interval));
    groupsSynced = due ? now : groupsSynced;
    return due;
  }

  /** Whether records flow. What a test makes the link say counts as true. */
  boolean isCopying() {
    return isTrulyGood() && !Health.PAUSED.equals(Optional.ofNullable(forced).orElse(truth));
  }

  /** Whether the link is healthy now, whatever clients can see of it already. */
  boolean isTrulyGood() {
    return Optional.ofNullable(forced).orElse(truth).isGood() && truth.isGood();
  }

  void delete(Instant now) {
    if (deleted == null) {
      deleted = now;
    }
  }

  boolean isDeleted() {
    return deleted != null;
  }

  boolean isVisibleAt(Instant now, Timing timing) {
    return !now.isBefore(created.plus(timing.visibleAfter())) && !isGoneAt(now, timing);
  }

  boolean isGoneAt(Instant now, Timing timing) {
    return isDeleted() && !now.isBefore(deleted.plus(timing.goneAfter()));
  }

  long liveMirrors() {
    return mirrors.values().stream().filter(Mirror::isLive).count();
  }
}
