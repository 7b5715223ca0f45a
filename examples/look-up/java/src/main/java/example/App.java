package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterlinkFunctions;
import com.kafkalinks.clusterlink.inputs.GetClusterLinkArgs;
import com.kafkalinks.clusterlink.inputs.GetClusterLinksArgs;
import com.kafkalinks.clusterlink.outputs.GetClusterLinkResult;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;

public final class App {
  private App() {}

  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context context) {
    var clusterId = context.config().require("clusterId");
    var linkName = context.config().require("linkName");

    var link =
        ClusterlinkFunctions.getClusterLink(
            GetClusterLinkArgs.builder().clusterId(clusterId).linkName(linkName).build());
    var all =
        ClusterlinkFunctions.getClusterLinks(
            GetClusterLinksArgs.builder().clusterId(clusterId).build());
    // The link as a resource that is read, not managed.
    var resource = ClusterLink.get("found", Output.of(clusterId + "/" + linkName), null, null);

    context.export("clusterLinkId", link.applyValue(GetClusterLinkResult::clusterLinkId));
    context.export("linkState", link.applyValue(found -> found.linkState().orElse(null)));
    context.export(
        "offsetSync",
        link.applyValue(
            found -> found.consumerOffsetSync().flatMap(sync -> sync.enabled()).orElse(false)));
    context.export("firstLinkName", all.applyValue(found -> found.links().get(0).linkName()));
    context.export("foundLinkId", resource.clusterLinkId());
    context.export("foundLinkState", resource.linkState());
  }
}
