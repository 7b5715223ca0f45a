import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()
cluster_id = config.require("clusterId")
link_name = config.require("linkName")

link = clusterlink.get_cluster_link_output(cluster_id=cluster_id, link_name=link_name)
every = clusterlink.get_cluster_links_output(cluster_id=cluster_id)
# The link as a resource that is read, not managed.
found = clusterlink.ClusterLink.get("found", f"{cluster_id}/{link_name}")

pulumi.export("clusterLinkId", link.cluster_link_id)
pulumi.export("linkState", link.link_state)
pulumi.export("offsetSync", link.consumer_offset_sync.apply(lambda sync: bool(sync and sync.enabled)))
pulumi.export("firstLinkName", every.links[0].link_name)
pulumi.export("foundLinkId", found.cluster_link_id)
pulumi.export("foundLinkState", found.link_state)
