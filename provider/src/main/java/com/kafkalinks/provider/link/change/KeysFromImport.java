package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Keys that an import found in variables: they are in the outputs only, and serve until the program
 * gives a login.
 */
public final class KeysFromImport {
  private KeysFromImport() {}

  /** The new inputs, with the keys that no version of the program ever gave. */
  public static Value kept(Change change) {
    Value kept = change.news();
    for (String block : ClusterLinkTable.BLOCKS) {
      Value imported = change.oldState().get(block).get(ClusterTables.CREDENTIALS);
      boolean ours =
          kept.get(block).kind() == Value.Kind.OBJECT
              && !logsIn(kept.get(block))
              && !logsIn(change.oldInputs().get(block));
      if (ours && !imported.isNull()) {
        kept = kept.with(block, kept.get(block).with(ClusterTables.CREDENTIALS, imported));
      }
    }
    return kept;
  }

  private static boolean logsIn(Value block) {
    return Stream.concat(
            Arrays.stream(LoginKind.values()).map(LoginKind::property),
            Stream.of(ClusterTables.REST_ACCESS))
        .anyMatch(login -> !block.get(login).isNull());
  }
}
