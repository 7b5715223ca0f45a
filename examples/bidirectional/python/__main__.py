import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()


def local(side: str) -> clusterlink.KafkaClusterArgs:
    """A cluster as the half that it holds sees it: by REST."""
    return clusterlink.KafkaClusterArgs(
        id=config.require(f"{side}Id"),
        rest_endpoint=config.require(f"{side}RestEndpoint"),
        credentials=key(side),
    )


def remote(side: str) -> clusterlink.KafkaClusterArgs:
    """A cluster as its twin's half sees it: by the Kafka protocol."""
    return clusterlink.KafkaClusterArgs(
        id=config.require(f"{side}Id"),
        bootstrap_endpoint=config.require(f"{side}BootstrapEndpoint"),
        credentials=key(side),
    )


def both(side: str) -> clusterlink.KafkaClusterArgs:
    return clusterlink.KafkaClusterArgs(
        id=config.require(f"{side}Id"),
        rest_endpoint=config.require(f"{side}RestEndpoint"),
        bootstrap_endpoint=config.require(f"{side}BootstrapEndpoint"),
        credentials=key(side),
    )


def key(side: str) -> clusterlink.ApiKeyArgs:
    return clusterlink.ApiKeyArgs(
        key=config.require(f"{side}ApiKey"),
        secret=config.require_secret(f"{side}ApiSecret"),
    )


east_half = clusterlink.ClusterLink(
    "eastHalf",
    link_name="two-halves",
    link_mode=clusterlink.LinkMode.BIDIRECTIONAL,
    wait_for_active=False,  # it can only be healthy with its twin
    local_kafka_cluster=local("east"),
    remote_kafka_cluster=remote("west"),
)

west_half = clusterlink.ClusterLink(
    "westHalf",
    link_name=east_half.link_name,
    link_mode=clusterlink.LinkMode.BIDIRECTIONAL,
    cluster_link_id=east_half.cluster_link_id,
    local_kafka_cluster=local("west"),
    remote_kafka_cluster=remote("east"),
)

# The same by one resource.
pair = clusterlink.BidirectionalClusterLink(
    "pair",
    link_name="one-resource",
    first_kafka_cluster=both("east"),
    second_kafka_cluster=both("west"),
)

pulumi.export("clusterLinkId", west_half.cluster_link_id)
pulumi.export("westLinkState", west_half.link_state)
pulumi.export("pairLinkId", pair.cluster_link_id)
pulumi.export("pairSecondLinkState", pair.second_link_state)
