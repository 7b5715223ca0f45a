import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

const link = new clusterlink.ClusterLink("link", {
    linkName: "orders",
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
    config: {
        "consumer.offset.sync.enable": "true",
        "consumer.offset.group.filters": JSON.stringify({
            groupFilters: [{ name: "*", patternType: "LITERAL", filterType: "INCLUDE" }],
        }),
    },
});

export const clusterLinkId = link.clusterLinkId;
export const linkState = link.linkState;
