package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSettings;
import com.kafkalinks.provider.link.model.LinkSnapshot;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.resource.Call;
import java.time.Duration;
import java.util.Optional;

/**
 * A link that a create finds under the name of its own.
 *
 * @param inputs the link that the program asks for
 * @param found the link that exists
 */
record ExistingLink(LinkInputs inputs, LinkSnapshot found) {
  private static final Duration LOOK = Duration.ofSeconds(5);

  /**
   * Whether it has the ids, modes and settings that the program gives; hidden values can't tell.
   */
  boolean isAsAsked() {
    String remote = found.link().otherClusterId();
    String id = found.link().clusterLinkId();
    boolean ids =
        (remote.isEmpty() || remote.equals(inputs.remote().id()))
            && (inputs.expectedId().isEmpty() || id.isEmpty() || inputs.expectedId().equals(id));
    return ids
        && has(SettingNames.LINK_MODE, inputs.pair().linkMode())
        && has(SettingNames.CONNECTION_MODE, inputs.pair().connectionMode())
        && LinkSettings.of(inputs).changeable().entrySet().stream()
            .allMatch(setting -> found.settings().has(setting.getKey(), setting.getValue()));
  }

  private boolean has(String setting, String wanted) {
    String live = found.settings().value(setting);
    return live.isEmpty() || live.equalsIgnoreCase(wanted);
  }

  /** That the link exists already, and how to manage it with Pulumi. */
  static String sentence(LinkInputs inputs, ClusterLinks links, ProviderConfig config, Call call) {
    boolean asAsked =
        look(inputs, links, call)
            .map(link -> new ExistingLink(inputs, link).isAsAsked())
            .orElse(false);
    String what =
        asAsked
            ? "it already exists, with the clusters and settings that the program gives it: an interrupted update may have created it."
            : "it already exists.";
    return what + commands(inputs, config, call);
  }

  /** The commands after which the resource manages the link, as the end of a paragraph. */
  static String commands(LinkInputs inputs, ProviderConfig config, Call call) {
    String commands =
        " To manage it here, run\n  pulumi state delete --yes '%s'; pulumi import %s %s '%s'\nThe first command only matters after an interrupted replacement; otherwise it finds nothing."
            .formatted(call.urn(), ClusterLinkTable.TOKEN, call.resourceName(), inputs.id());
    // With --replace and for tainted resources the engine does not ask the provider for the order.
    String more =
        call.urn().contains("$")
            ? " After the import, name the link in `adopt` of the component."
            : "\nIf you asked Pulumi to replace the link (`--replace` or `pulumi state taint`), instead set the resource option `deleteBeforeReplace` to true and run `pulumi up` again.";
    boolean configured = !config.cluster(inputs.owner().id()).isNull();
    String access =
        configured ? "" : "\nBefore that, " + MissingAccess.howToConfigure(inputs.owner().id());
    return commands + more + access;
  }

  private static Optional<LinkSnapshot> look(LinkInputs inputs, ClusterLinks links, Call call) {
    try (Cancellation moment = call.cancellation().within(LOOK)) {
      return LinkSnapshot.of(links, inputs.name(), moment);
    } catch (OperationException e) {
      return Optional.empty();
    }
  }
}
