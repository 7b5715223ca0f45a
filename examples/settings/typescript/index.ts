import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

const clusters = {
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
};

const orders = new clusterlink.ClusterLink("orders", {
    ...clusters,
    linkName: "orders",
    prefix: "east.",
    autoCreateMirrorTopics: {
        topicFilters: [
            { name: "orders", patternType: "PREFIXED" },
            { name: "orders-test", patternType: "PREFIXED", filterType: "EXCLUDE" },
        ],
    },
    consumerOffsetSync: {
        intervalMs: 10000,
        groupFilters: [{ name: "*" }],
    },
});

const rights = new clusterlink.ClusterLink("rights", {
    ...clusters,
    linkName: "rights",
    aclSync: {
        filters: [
            {
                resourceFilter: { resourceType: "topic", patternType: "prefixed", name: "orders" },
                accessFilter: { operation: "any", permissionType: "allow" },
            },
        ],
    },
});

export const ordersLinkState = orders.linkState;
export const rightsLinkState = rights.linkState;
