import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

const config = new pulumi.Config();

const pair = new clusterlink.BidirectionalClusterLink("pair", {
    linkName: "disaster-recovery",
    firstKafkaCluster: cluster("east"),
    secondKafkaCluster: cluster("west"),
    forceDelete: true, // mirror topics are live as long as the group is
});

const group = new clusterlink.FailoverGroup("group", {
    linkName: pair.linkName,
    kafkaClusters: pair.kafkaClusters,
    topics: ["orders", "payments"],
    primary: config.require("primary"),
    failover: config.get<clusterlink.FailoverMode>("failover") ?? clusterlink.FailoverMode.Planned,
    restore: config.getBoolean("restore") ?? false,
});

function cluster(side: string) {
    return {
        id: config.require(`${side}Id`),
        restEndpoint: config.require(`${side}RestEndpoint`),
        bootstrapEndpoint: config.require(`${side}BootstrapEndpoint`),
        credentials: {
            key: config.require(`${side}ApiKey`),
            secret: config.requireSecret(`${side}ApiSecret`),
        },
    };
}

export const primary = group.primary;
export const state = group.state;
