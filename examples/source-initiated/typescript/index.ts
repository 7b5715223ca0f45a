import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

const sourceKey = {
    key: config.require("sourceApiKey"),
    secret: config.requireSecret("sourceApiSecret"),
};
const destinationKey = {
    key: config.require("destinationApiKey"),
    secret: config.requireSecret("destinationApiSecret"),
};

const destination = {
    id: config.require("destinationId"),
    restEndpoint: config.require("destinationRestEndpoint"),
    credentials: destinationKey, // for REST calls only: an INBOUND link has no credentials of its own
};

const destinationLink = new clusterlink.ClusterLink("destinationLink", {
    linkName: "two-resources",
    linkMode: clusterlink.LinkMode.Destination,
    connectionMode: clusterlink.ConnectionMode.Inbound,
    sourceKafkaCluster: { id: config.require("sourceId") },
    destinationKafkaCluster: destination,
});

const sourceLink = new clusterlink.ClusterLink("sourceLink", {
    linkName: destinationLink.linkName,
    linkMode: clusterlink.LinkMode.Source,
    connectionMode: clusterlink.ConnectionMode.Outbound,
    sourceKafkaCluster: {
        id: config.require("sourceId"),
        restEndpoint: config.require("sourceRestEndpoint"),
        credentials: sourceKey, // for REST calls, and for the link to authenticate to its own cluster
    },
    destinationKafkaCluster: {
        id: config.require("destinationId"),
        bootstrapEndpoint: config.require("destinationBootstrapEndpoint"),
        credentials: destinationKey, // for the link to authenticate to the destination
    },
});

const orders = new clusterlink.MirrorTopic("orders", {
    linkName: sourceLink.linkName, // once both links exist
    kafkaCluster: destination,
    sourceTopicName: "orders",
});

// The same link with one resource.
const pair = new clusterlink.SourceInitiatedClusterLink("pair", {
    linkName: "one-resource",
    sourceKafkaCluster: {
        id: config.require("sourceId"),
        restEndpoint: config.require("sourceRestEndpoint"),
        credentials: sourceKey,
    },
    destinationKafkaCluster: {
        id: config.require("destinationId"),
        restEndpoint: config.require("destinationRestEndpoint"),
        bootstrapEndpoint: config.require("destinationBootstrapEndpoint"),
        credentials: destinationKey,
    },
});

export const clusterLinkId = destinationLink.clusterLinkId;
export const sourceLinkState = sourceLink.linkState;
export const mirrorStatus = orders.mirrorStatus;
export const pairLinkId = pair.clusterLinkId;
export const pairSourceLinkState = pair.sourceLinkState;
