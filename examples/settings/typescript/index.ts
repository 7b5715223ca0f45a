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
    config: {
        "cluster.link.prefix": "east.",
        "auto.create.mirror.topics.enable": "true",
        "auto.create.mirror.topics.filters": JSON.stringify({
            topicFilters: [{ name: "orders", patternType: "PREFIXED", filterType: "INCLUDE" }],
        }),
        "consumer.offset.sync.ms": "10000",
        "consumer.offset.sync.enable": "true",
        "consumer.offset.group.filters": JSON.stringify({
            groupFilters: [{ name: "*", patternType: "LITERAL", filterType: "INCLUDE" }],
        }),
    },
});

const rights = new clusterlink.ClusterLink("rights", {
    ...clusters,
    linkName: "rights",
    config: {
        "acl.sync.enable": "true",
        "acl.filters": JSON.stringify({
            aclFilters: [
                {
                    resourceFilter: { resourceType: "any", patternType: "any" },
                    accessFilter: { operation: "any", permissionType: "any" },
                },
            ],
        }),
    },
});

export const ordersLinkState = orders.linkState;
export const rightsLinkState = rights.linkState;
