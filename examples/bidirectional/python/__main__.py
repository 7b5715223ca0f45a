import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()


def local(side: str) -> clusterlink.KafkaClusterArgs:
    """The cluster that owns a link: the provider calls its REST API."""
    return clusterlink.KafkaClusterArgs(
        id=config.require(f"{side}Id"),
        rest_endpoint=config.require(f"{side}RestEndpoint"),
        credentials=key(side),
    )


def remote(side: str) -> clusterlink.KafkaClusterArgs:
    """The cluster that a link connects to, by the Kafka protocol."""
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


east_link = clusterlink.ClusterLink(
    "eastLink",
    link_name="two-resources",
    link_mode=clusterlink.LinkMode.BIDIRECTIONAL,
    wait_for_active=False,  # it becomes healthy once the other link exists
    local_kafka_cluster=local("east"),
    remote_kafka_cluster=remote("west"),
)

west_link = clusterlink.ClusterLink(
    "westLink",
    link_name=east_link.link_name,
    link_mode=clusterlink.LinkMode.BIDIRECTIONAL,
    cluster_link_id=east_link.cluster_link_id,
    local_kafka_cluster=local("west"),
    remote_kafka_cluster=remote("east"),
)

# The same with one resource.
pair = clusterlink.BidirectionalClusterLink(
    "pair",
    link_name="one-resource",
    first_kafka_cluster=both("east"),
    second_kafka_cluster=both("west"),
)

pulumi.export("clusterLinkId", west_link.cluster_link_id)
pulumi.export("westLinkState", west_link.link_state)
pulumi.export("pairLinkId", pair.cluster_link_id)
pulumi.export("pairSecondLinkState", pair.second_link_state)
