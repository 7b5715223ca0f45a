package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.provider.sync.MovedSettings;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.table.TableDiff;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** What an update of a link would change: the table's comparison, and what is particular to it. */
public final class ClusterLinkDiff {
  private static final PropertyPath PREFIX =
      PropertyPath.of(ClusterLinkTable.CONFIG, SettingNames.PREFIX);

  /** An id other than the link's own asks for a different link. */
  private static final List<PropertyPath> REPLACING =
      List.of(PREFIX, PropertyPath.of(ClusterLinkTable.CLUSTER_LINK_ID));

  private ClusterLinkDiff() {}

  /**
   * What differs. A replaced link is always deleted first: two links of one cluster can share
   * neither a name nor a prefix, a link with active mirror topics isn't replaced at all, and after
   * an interruption at most one link exists.
   *
   * @param ignored paths whose differences do not count
   */
  public static Differences of(Change change, List<PropertyPath> ignored) {
    List<Difference> all =
        TableDiff.of(
            ClusterLinkTable.TYPE.body(),
            spelledAsNow(change),
            ignored,
            path -> compared(change, path),
            REPLACING::contains);
    boolean stays = all.stream().noneMatch(Difference::replaces);
    return new Differences(all, true, stays ? moved(change) : List.of());
  }

  /** What only moves is no difference, so a sentence has to say it. */
  private static List<String> moved(Change change) {
    return MovedSettings.sentence(change.oldInputs(), change.news()).stream().toList();
  }

  /** The old values in the program's new spelling: only moving a setting changes nothing. */
  private static Change spelledAsNow(Change change) {
    Value config = change.news().get(ClusterLinkTable.CONFIG);
    Value spelling = change.news();
    for (SyncProperty each : SyncProperty.values()) {
      boolean inConfig = each.settings().stream().anyMatch(name -> !config.get(name).isNull());
      if (!inConfig && spelling.get(each.property()).isNull()) {
        spelling = spelling.with(each.property(), change.oldInputs().get(each.property()));
      }
    }
    return new Change(
        Spelling.like(spelling, change.oldState()),
        Spelling.like(spelling, change.oldInputs()),
        change.news());
  }

  /** An inbound link does not use the bootstrap endpoint: it is sent when the link is created. */
  private static boolean compared(Change change, PropertyPath path) {
    return !SettingRow.BOOTSTRAP.isAt(path)
        || !SettingRow.BOOTSTRAP.onlyOnCreate(LinkInputs.pair(change.news()));
  }
}
