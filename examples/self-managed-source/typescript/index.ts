import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

const link = new clusterlink.ClusterLink("link", {
    linkName: "self-managed-source",
    sourceKafkaCluster: {
        id: config.require("sourceId"),
        bootstrapEndpoint: config.require("sourceBootstrapEndpoint"),
        scram: {
            mechanism: clusterlink.ScramMechanism.ScramSha512,
            username: config.require("sourceUsername"),
            password: config.requireSecret("sourcePassword"),
        },
        tls: { caCertificates: config.require("sourceCaCertificates") },
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

export const clusterLinkId = link.clusterLinkId;
export const linkState = link.linkState;
