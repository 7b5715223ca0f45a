package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;

/** Whether a link has to go before its replacement comes. */
final class Room {
  private final Value news;
  private final Value old;

  private Room(Change change) {
    this.news = change.news();
    this.old = change.oldState();
  }

  /** Two links of one cluster can share neither a name nor a prefix. */
  static boolean needed(Change change) {
    Room room = new Room(change);
    PropertyPath prefix = PropertyPath.of(ClusterLinkTable.CONFIG, SettingNames.PREFIX);
    boolean prefixStays = !Values.at(room.news, prefix).isNull() && room.stays(prefix);
    PropertyPath name = PropertyPath.of(ClusterLinkTable.LINK_NAME);
    return room.ownerStays() && (room.stays(name) || prefixStays);
  }

  private boolean ownerStays() {
    Value mode = news.get(ClusterLinkTable.LINK_MODE);
    // A mode that is not known yet may be the old one.
    ModePair pair = LinkInputs.pair(mode.isUnknown() ? old : news);
    PropertyPath owner = PropertyPath.of(pair.ownerBlock(), ClusterTables.ID);
    PropertyPath before = PropertyPath.of(LinkInputs.pair(old).ownerBlock(), ClusterTables.ID);
    return Values.same(Values.at(news, owner), Values.at(old, before));
  }

  private boolean stays(PropertyPath path) {
    return Values.same(Values.at(news, path), Values.at(old, path));
  }
}
