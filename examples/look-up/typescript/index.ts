import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();
const clusterId = config.require("clusterId");
const linkName = config.require("linkName");

const link = clusterlink.getClusterLinkOutput({ clusterId, linkName });
const all = clusterlink.getClusterLinksOutput({ clusterId });
// The link as a resource that is read, not managed.
const found = clusterlink.ClusterLink.get("found", `${clusterId}/${linkName}`);

export const clusterLinkId = link.clusterLinkId;
export const linkState = link.linkState;
export const offsetSync = link.apply(found => found.consumerOffsetSync?.enabled ?? false);
export const firstLinkName = all.links[0].linkName;
export const foundLinkId = found.clusterLinkId;
export const foundLinkState = found.linkState;
