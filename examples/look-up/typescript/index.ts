import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();
const clusterId = config.require("clusterId");

const link = clusterlink.getClusterLinkOutput({ clusterId, linkName: config.require("linkName") });
const all = clusterlink.getClusterLinksOutput({ clusterId });

export const clusterLinkId = link.clusterLinkId;
export const linkState = link.linkState;
export const offsetSync = link.config["consumer.offset.sync.enable"];
export const firstLinkName = all.links[0].linkName;
