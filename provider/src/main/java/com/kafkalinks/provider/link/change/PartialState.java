package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.util.Set;
import java.util.TreeSet;

/**
 * The outputs after a change that was carried out in part: of each setting what the link has now.
 * The login stays the old one, so that the next update sees a difference and sends the new one
 * again.
 */
final class PartialState {
  private PartialState() {}

  /** The old outputs, with those settings of the change that the link shows. */
  static Value of(Change change, LiveSettings live) {
    Value before = Spelling.inConfig(change.oldState());
    Value config = before.get(ClusterLinkTable.CONFIG);
    Value wanted = Spelling.inConfig(change.news()).get(ClusterLinkTable.CONFIG);
    Set<String> names = new TreeSet<>(config.fields().keySet());
    names.addAll(wanted.fields().keySet());
    for (String name : names) {
      config = config.with(name, now(name, config.get(name), wanted.get(name), live));
    }
    return Spelling.like(change.oldState(), before.with(ClusterLinkTable.CONFIG, config));
  }

  private static Value now(String name, Value old, Value wanted, LiveSettings live) {
    boolean listed = live.find(name).isPresent();
    if (!wanted.isNull() && listed && live.has(name, Secret.of(wanted.text()))) {
      return wanted;
    }
    return wanted.isNull() && live.unset(name) ? Value.NULL : old;
  }
}
