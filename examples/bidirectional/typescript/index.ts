import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

/** The cluster that owns a link: the provider calls its REST API. */
function local(side: string) {
    return {
        id: config.require(`${side}Id`),
        restEndpoint: config.require(`${side}RestEndpoint`),
        credentials: key(side),
    };
}

/** The cluster that a link connects to, by the Kafka protocol. */
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

const eastLink = new clusterlink.ClusterLink("eastLink", {
    linkName: "two-resources",
    linkMode: clusterlink.LinkMode.Bidirectional,
    waitForActive: false, // it becomes healthy once the other link exists
    localKafkaCluster: local("east"),
    remoteKafkaCluster: remote("west"),
});

const westLink = new clusterlink.ClusterLink("westLink", {
    linkName: eastLink.linkName,
    linkMode: clusterlink.LinkMode.Bidirectional,
    clusterLinkId: eastLink.clusterLinkId,
    localKafkaCluster: local("west"),
    remoteKafkaCluster: remote("east"),
});

// The same with one resource.
const pair = new clusterlink.BidirectionalClusterLink("pair", {
    linkName: "one-resource",
    firstKafkaCluster: { ...local("east"), ...remote("east") },
    secondKafkaCluster: { ...local("west"), ...remote("west") },
});

export const clusterLinkId = westLink.clusterLinkId;
export const westLinkState = westLink.linkState;
export const pairLinkId = pair.clusterLinkId;
export const pairSecondLinkState = pair.secondLinkState;
