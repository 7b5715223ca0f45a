package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.cluster.BootstrapServers;
import com.kafkalinks.provider.cluster.Cluster;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.SettingText;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.schema.Equivalence;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The properties that write a setting of the link. A row says under which name, when and with which
 * value it is sent, who owns it, and how it is read back by a refresh and by an import. The
 * settings of a login are in {@link com.kafkalinks.provider.cluster.LoginKind}.
 */
@SuppressWarnings("ImmutableEnumChecker") // Functions have no state.
public enum SettingRow {
  LINK_MODE(
      SettingNames.LINK_MODE,
      pair -> PropertyPath.of(ClusterLinkTable.LINK_MODE),
      Owner.PROPERTY,
      inputs -> inputs.pair().linkMode(),
      Reading.NONE),
  CONNECTION_MODE(
      SettingNames.CONNECTION_MODE,
      pair -> PropertyPath.of(ClusterLinkTable.CONNECTION_MODE),
      Owner.PROPERTY,
      inputs -> inputs.pair().connectionMode(),
      Reading.NONE),
  BOOTSTRAP(
      SettingNames.BOOTSTRAP,
      pair -> PropertyPath.of(pair.remoteBlock(), ClusterTables.BOOTSTRAP_ENDPOINT),
      Owner.PROPERTY,
      inputs -> inputs.remote().bootstrapServers().text(),
      new Reading(ModePair::connects, true, text -> text)),
  REMOTE_CONNECTION_MODE(
      SettingNames.REMOTE_CONNECTION_MODE,
      pair -> PropertyPath.of(ClusterLinkTable.REMOTE_CONNECTION_MODE),
      Owner.PROPERTY_WHERE_GIVEN,
      inputs -> inputs.pair().knowsRemoteLink() && inputs.remoteWaits() ? "INBOUND" : "",
      new Reading(ModePair::knowsRemoteLink, false, text -> only("INBOUND", text))),
  SECURITY_PROTOCOL(
      SettingNames.SECURITY_PROTOCOL,
      pair -> PropertyPath.of(pair.remoteBlock(), ClusterTables.SECURITY_PROTOCOL),
      Owner.LOGIN,
      inputs -> inputs.pair().connects() ? protocol(inputs.remote()) : "",
      // An import knows no login; of a cluster without one the program has to say so.
      new Reading(ModePair::connects, true, text -> only("PLAINTEXT", text))),
  LOCAL_SECURITY_PROTOCOL(
      SettingNames.LOCAL + SettingNames.SECURITY_PROTOCOL,
      pair -> PropertyPath.of(pair.ownerBlock(), ClusterTables.SECURITY_PROTOCOL),
      Owner.LOGIN,
      inputs -> inputs.sendsLocalLogin() ? protocol(inputs.owner()) : "",
      new Reading(pair -> false, true, text -> text));

  /** Whether {@code config} may have the setting. */
  public enum Owner {
    /** Never: the property is its only way. */
    PROPERTY,
    /** Only where the property is not given. */
    PROPERTY_WHERE_GIVEN,
    /** Only where the block says nothing of how to log in. */
    LOGIN
  }

  /**
   * How the live setting comes back into the program's terms.
   *
   * @param imported for which modes an import writes the property
   * @param refreshed whether a refresh shows a value that was changed outside Pulumi
   * @param asImported what an import writes for a live value; empty text for nothing
   */
  private record Reading(
      Predicate<ModePair> imported, boolean refreshed, UnaryOperator<String> asImported) {
    static final Reading NONE = new Reading(pair -> false, false, text -> "");
  }

  private final String setting;
  private final Function<ModePair, PropertyPath> path;
  private final Owner owner;
  private final Function<LinkInputs, String> written;
  private final Reading reading;

  SettingRow(
      String setting,
      Function<ModePair, PropertyPath> path,
      Owner owner,
      Function<LinkInputs, String> written,
      Reading reading) {
    this.setting = setting;
    this.path = path;
    this.owner = owner;
    this.written = written;
    this.reading = reading;
  }

  private static String protocol(Cluster cluster) {
    return cluster.saysHowToLogIn() ? cluster.protocol() : "";
  }

  private static String only(String wanted, String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.equals(wanted) ? upper : "";
  }

  /** The row that writes a setting. */
  public static Optional<SettingRow> of(String setting) {
    return Arrays.stream(values()).filter(row -> row.setting.equals(setting)).findFirst();
  }

  /** The name of the setting. */
  public String setting() {
    return setting;
  }

  /** The property, in a program of these modes. */
  public PropertyPath path(ModePair pair) {
    return path.apply(pair);
  }

  /** Whether a path is that of the property, in whichever block. */
  public boolean isAt(PropertyPath candidate) {
    List<Object> segments = path(ModePair.DESTINATION_OUTBOUND).segments();
    return candidate.segments().contains(segments.get(segments.size() - 1));
  }

  /** Whether {@code config} may have the setting. */
  public Owner owner() {
    return owner;
  }

  /** What a program asks for; empty where it asks for nothing. */
  Optional<Secret> written(LinkInputs inputs) {
    return Optional.of(written.apply(inputs)).filter(text -> !text.isEmpty()).map(Secret::of);
  }

  /** Whether the setting is sent when the link is created, and never again. */
  public boolean onlyOnCreate(ModePair pair) {
    boolean mode = this == LINK_MODE || this == CONNECTION_MODE;
    return mode || (this == BOOTSTRAP && !pair.connects());
  }

  /** What a refresh shows in place of what the program says; empty where nothing drifted. */
  public Optional<Value> drifted(LinkInputs inputs, LiveSettings live) {
    String now = live.value(setting);
    boolean compared = reading.refreshed() && !onlyOnCreate(inputs.pair()) && !now.isEmpty();
    return written(inputs)
        .filter(wanted -> compared && !LiveSettings.same(setting, now, wanted))
        .map(wanted -> Value.of(now));
  }

  /** What an import writes; {@link Value#NULL} for nothing. */
  public Value imported(ModePair pair, LiveSettings live) {
    String text =
        reading.imported().test(pair) ? reading.asImported().apply(live.value(setting)) : "";
    return text.isEmpty() ? Value.NULL : Value.of(text);
  }

  /** When two values of a setting mean the same. */
  static Equivalence equivalence(String setting) {
    if (setting.equals(SettingNames.BOOTSTRAP)) {
      return BootstrapServers::same;
    }
    return (live, wanted) ->
        SettingText.same(live, wanted) || SyncProperty.means(setting, live.text(), wanted.text());
  }
}
