import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();
const destination = { id: config.require("destinationId") }; // endpoint and key are in the provider's configuration

const link = new clusterlink.ClusterLink("link", {
    linkName: "promote",
    sourceKafkaCluster: {
        id: config.require("sourceId"),
        bootstrapEndpoint: config.require("sourceBootstrapEndpoint"),
        credentials: {
            key: config.require("sourceApiKey"),
            secret: config.requireSecret("sourceApiSecret"),
        },
    },
    destinationKafkaCluster: destination,
});

const orders = new clusterlink.MirrorTopic("orders", {
    linkName: link.linkName,
    kafkaCluster: destination,
    sourceTopicName: "orders",
    status: config.get<clusterlink.MirrorTopicStatus>("status") ?? clusterlink.MirrorTopicStatus.Active,
});

const progress = clusterlink.getMirrorTopicOutput({
    clusterId: destination.id,
    linkName: link.linkName,
    mirrorTopicName: orders.mirrorTopicName,
});

export const mirrorStatus = progress.mirrorStatus;
export const lag = progress.lag;
export const topicName = orders.mirrorTopicName;
