import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

const link = new clusterlink.ClusterLink("link", {
    linkName: "mirror-topic",
    linkMode: clusterlink.LinkMode.Destination,
    connectionMode: clusterlink.ConnectionMode.Outbound,
    sourceKafkaCluster: {
        id: config.require("sourceId"),
        bootstrapEndpoint: config.require("sourceBootstrapEndpoint"),
        credentials: {
            key: config.require("sourceApiKey"),
            secret: config.requireSecret("sourceApiSecret"),
        },
    },
    destinationKafkaCluster: {
        id: config.require("destinationId"),
        restEndpoint: config.require("destinationRestEndpoint"),
        credentials: {
            key: config.require("destinationApiKey"),
            secret: config.requireSecret("destinationApiSecret"),
        },
    },
});

const orders = new clusterlink.MirrorTopic("orders", {
    linkName: link.linkName,
    kafkaCluster: link.destinationKafkaCluster.apply((cluster) => cluster!),
    sourceTopicName: "orders",
    status: config.get<clusterlink.MirrorTopicStatus>("status") ?? clusterlink.MirrorTopicStatus.Active,
});

export const linkState = link.linkState;
export const mirrorTopicName = orders.mirrorTopicName;
export const mirrorStatus = orders.mirrorStatus;
