package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.table.TableDiff;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;
import java.util.Set;

/** What an update of a link would change: the table's comparison, and what is particular to it. */
public final class ClusterLinkDiff {
  private static final PropertyPath NAME = PropertyPath.of(ClusterLinkTable.LINK_NAME);
  private static final PropertyPath PREFIX =
      PropertyPath.of(ClusterLinkTable.CONFIG, SettingNames.PREFIX);

  /** An id other than the link's own asks for a different link. */
  private static final Set<PropertyPath> REPLACING =
      Set.of(PREFIX, PropertyPath.of(ClusterLinkTable.CLUSTER_LINK_ID));

  private ClusterLinkDiff() {}

  /**
   * What differs.
   *
   * @param ignored paths whose differences do not count
   */
  public static Differences of(Change change, List<PropertyPath> ignored) {
    return new Differences(
        TableDiff.of(
            ClusterLinkTable.TYPE.body(),
            change,
            ignored,
            path -> compared(change, path),
            REPLACING::contains),
        sharesNameOrPrefix(change));
  }

  /** An inbound link does not use the bootstrap endpoint: it is sent when the link is created. */
  private static boolean compared(Change change, PropertyPath path) {
    boolean onlyOnCreate = SettingRow.BOOTSTRAP.onlyOnCreate(LinkInputs.pair(change.news()));
    return !(onlyOnCreate && SettingRow.BOOTSTRAP.isAt(path));
  }

  /** Two links of one cluster can share neither a name nor a prefix. */
  private static boolean sharesNameOrPrefix(Change change) {
    boolean prefix = !Values.at(change.news(), PREFIX).isNull() && stays(change, PREFIX);
    return ownerStays(change) && (stays(change, NAME) || prefix);
  }

  private static boolean ownerStays(Change change) {
    Value mode = change.news().get(ClusterLinkTable.LINK_MODE);
    // A mode that is not known yet may be the old one.
    Value modes = mode.isUnknown() ? change.oldState() : change.news();
    return Values.same(
        owner(change.news(), LinkInputs.pair(modes)),
        owner(change.oldState(), LinkInputs.pair(change.oldState())));
  }

  private static Value owner(Value values, ModePair pair) {
    return values.get(pair.ownerBlock()).get(ClusterTables.ID);
  }

  private static boolean stays(Change change, PropertyPath path) {
    return Values.same(Values.at(change.news(), path), Values.at(change.oldState(), path));
  }
}
