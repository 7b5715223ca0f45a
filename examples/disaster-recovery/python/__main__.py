from typing import Any

import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()


def cluster(side: str) -> clusterlink.KafkaClusterArgs:
    return clusterlink.KafkaClusterArgs(
        id=config.require(f"{side}Id"),
        rest_endpoint=config.require(f"{side}RestEndpoint"),
        bootstrap_endpoint=config.require(f"{side}BootstrapEndpoint"),
        credentials=clusterlink.ApiKeyArgs(
            key=config.require(f"{side}ApiKey"),
            secret=config.require_secret(f"{side}ApiSecret"),
        ),
    )


pair = clusterlink.BidirectionalClusterLink(
    "pair",
    link_name="disaster-recovery",
    first_kafka_cluster=cluster("east"),
    second_kafka_cluster=cluster("west"),
    force_delete=True,  # mirror topics are live as long as the group is
)

# The types of outputs and inputs differ for type checkers; what is in them is the same.
clusters: pulumi.Output[Any] = pair.kafka_clusters

group = clusterlink.FailoverGroup(
    "group",
    link_name=pair.link_name,  # so that both links exist first
    kafka_clusters=clusters,
    topics=["orders", "payments"],
    primary=config.require("primary"),
    failover=config.get("failover") or clusterlink.FailoverMode.PLANNED,
    restore=config.get_bool("restore") or False,
)

pulumi.export("primary", group.primary)
pulumi.export("state", group.state)
