import * as pulumi from "@pulumi/pulumi";
import * as clusterlink from "@kafkalinks/clusterlink";

/** One link per team: the team's topics arrive under the team's name as prefix. */
export function teamLinks(
    teams: string[],
    source: clusterlink.types.input.KafkaClusterArgs,
    destination: clusterlink.types.input.KafkaClusterArgs,
): clusterlink.ClusterLink[] {
    return teams.map(
        team =>
            new clusterlink.ClusterLink(team, {
                linkName: team,
                sourceKafkaCluster: source,
                destinationKafkaCluster: destination,
                config: {
                    "cluster.link.prefix": `${team}.`,
                    "auto.create.mirror.topics.enable": "true",
                    "auto.create.mirror.topics.filters": JSON.stringify({
                        topicFilters: [{ name: team, patternType: "PREFIXED", filterType: "INCLUDE" }],
                    }),
                },
            }),
    );
}
