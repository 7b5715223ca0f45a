import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

/** A cluster as the half that it holds sees it: by REST. */
function local(side: string) {
    return {
        id: config.require(`${side}Id`),
        restEndpoint: config.require(`${side}RestEndpoint`),
        credentials: key(side),
    };
}

/** A cluster as its twin's half sees it: by the Kafka protocol. */
function remote(side: string) {
    return {
        id: config.require(`${side}Id`),
        bootstrapEndpoint: config.require(`${side}BootstrapEndpoint`),
        credentials: key(side),
    };
}

function key(side: string) {
    return {
        key: config.require(`${side}ApiKey`),
        secret: config.requireSecret(`${side}ApiSecret`),
    };
}

const eastHalf = new clusterlink.ClusterLink("eastHalf", {
    linkName: "two-halves",
    linkMode: clusterlink.LinkMode.Bidirectional,
    waitForActive: false, // it can only be healthy with its twin
    localKafkaCluster: local("east"),
    remoteKafkaCluster: remote("west"),
});

const westHalf = new clusterlink.ClusterLink("westHalf", {
    linkName: eastHalf.linkName,
    linkMode: clusterlink.LinkMode.Bidirectional,
    clusterLinkId: eastHalf.clusterLinkId,
    localKafkaCluster: local("west"),
    remoteKafkaCluster: remote("east"),
});

// The same by one resource.
const pair = new clusterlink.BidirectionalClusterLink("pair", {
    linkName: "one-resource",
    firstKafkaCluster: { ...local("east"), ...remote("east") },
    secondKafkaCluster: { ...local("west"), ...remote("west") },
});

export const clusterLinkId = westHalf.clusterLinkId;
export const westLinkState = westHalf.linkState;
export const pairLinkId = pair.clusterLinkId;
export const pairSecondLinkState = pair.secondLinkState;
