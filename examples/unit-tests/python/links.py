import json

import kafkalinks_clusterlink as clusterlink


def team_links(
    teams: list[str],
    source: clusterlink.KafkaClusterArgs,
    destination: clusterlink.KafkaClusterArgs,
) -> list[clusterlink.ClusterLink]:
    """One link per team: the team's topics arrive under the team's name as prefix."""
    return [
        clusterlink.ClusterLink(
            team,
            link_name=team,
            source_kafka_cluster=source,
            destination_kafka_cluster=destination,
            config={
                "cluster.link.prefix": f"{team}.",
                "auto.create.mirror.topics.enable": "true",
                "auto.create.mirror.topics.filters": json.dumps(
                    {"topicFilters": [{"name": team, "patternType": "PREFIXED", "filterType": "INCLUDE"}]}
                ),
            },
        )
        for team in teams
    ]
