package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.table.TableDiff;
import com.kafkalinks.pulumi.value.PropertyPath;
import java.util.List;
import java.util.Set;

/** What an update of a link would change: the table's comparison, and what is particular to it. */
public final class ClusterLinkDiff {
  private static final PropertyPath PREFIX =
      PropertyPath.of(ClusterLinkTable.CONFIG, SettingNames.PREFIX);

  /** An id other than the link's own asks for a different link. */
  private static final Set<PropertyPath> REPLACING =
      Set.of(PREFIX, PropertyPath.of(ClusterLinkTable.CLUSTER_LINK_ID));

  private ClusterLinkDiff() {}

  /**
   * What differs. A replaced link is always deleted first: two links of one cluster can share
   * neither a name nor a prefix, a link with active mirror topics isn't replaced at all, and after
   * an interruption at most one link exists.
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
        true);
  }

  /** An inbound link does not use the bootstrap endpoint: it is sent when the link is created. */
  private static boolean compared(Change change, PropertyPath path) {
    boolean onlyOnCreate = SettingRow.BOOTSTRAP.onlyOnCreate(LinkInputs.pair(change.news()));
    return !(onlyOnCreate && SettingRow.BOOTSTRAP.isAt(path));
  }
}
