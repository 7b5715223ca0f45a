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

const destinationHalf = new clusterlink.ClusterLink("destinationHalf", {
    linkName: "two-halves",
    linkMode: clusterlink.LinkMode.Destination,
    connectionMode: clusterlink.ConnectionMode.Inbound,
    sourceKafkaCluster: { id: config.require("sourceId") },
    destinationKafkaCluster: {
        id: config.require("destinationId"),
        restEndpoint: config.require("destinationRestEndpoint"),
        credentials: destinationKey, // for REST calls only: this half logs in nowhere
    },
});

const sourceHalf = new clusterlink.ClusterLink("sourceHalf", {
    linkName: destinationHalf.linkName,
    linkMode: clusterlink.LinkMode.Source,
    connectionMode: clusterlink.ConnectionMode.Outbound,
    sourceKafkaCluster: {
        id: config.require("sourceId"),
        restEndpoint: config.require("sourceRestEndpoint"),
        credentials: sourceKey, // for REST calls, and for the link to log in to its own cluster
    },
    destinationKafkaCluster: {
        id: config.require("destinationId"),
        bootstrapEndpoint: config.require("destinationBootstrapEndpoint"),
        credentials: destinationKey, // for the link to log in to the destination
    },
});

// The same by one resource.
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

export const clusterLinkId = destinationHalf.clusterLinkId;
export const sourceLinkState = sourceHalf.linkState;
export const pairLinkId = pair.clusterLinkId;
export const pairSourceLinkState = pair.sourceLinkState;
