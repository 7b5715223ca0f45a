import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()

source_key = clusterlink.ApiKeyArgs(
    key=config.require("sourceApiKey"),
    secret=config.require_secret("sourceApiSecret"),
)
destination_key = clusterlink.ApiKeyArgs(
    key=config.require("destinationApiKey"),
    secret=config.require_secret("destinationApiSecret"),
)

destination_half = clusterlink.ClusterLink(
    "destinationHalf",
    link_name="two-halves",
    link_mode=clusterlink.LinkMode.DESTINATION,
    connection_mode=clusterlink.ConnectionMode.INBOUND,
    source_kafka_cluster=clusterlink.KafkaClusterArgs(id=config.require("sourceId")),
    destination_kafka_cluster=clusterlink.KafkaClusterArgs(
        id=config.require("destinationId"),
        rest_endpoint=config.require("destinationRestEndpoint"),
        credentials=destination_key,  # for REST calls only: this half logs in nowhere
    ),
)

source_half = clusterlink.ClusterLink(
    "sourceHalf",
    link_name=destination_half.link_name,
    link_mode=clusterlink.LinkMode.SOURCE,
    connection_mode=clusterlink.ConnectionMode.OUTBOUND,
    source_kafka_cluster=clusterlink.KafkaClusterArgs(
        id=config.require("sourceId"),
        rest_endpoint=config.require("sourceRestEndpoint"),
        credentials=source_key,  # for REST calls, and for the link to log in to its own cluster
    ),
    destination_kafka_cluster=clusterlink.KafkaClusterArgs(
        id=config.require("destinationId"),
        bootstrap_endpoint=config.require("destinationBootstrapEndpoint"),
        credentials=destination_key,  # for the link to log in to the destination
    ),
)

# The same by one resource.
pair = clusterlink.SourceInitiatedClusterLink(
    "pair",
    link_name="one-resource",
    source_kafka_cluster=clusterlink.KafkaClusterArgs(
        id=config.require("sourceId"),
        rest_endpoint=config.require("sourceRestEndpoint"),
        credentials=source_key,
    ),
    destination_kafka_cluster=clusterlink.KafkaClusterArgs(
        id=config.require("destinationId"),
        rest_endpoint=config.require("destinationRestEndpoint"),
        bootstrap_endpoint=config.require("destinationBootstrapEndpoint"),
        credentials=destination_key,
    ),
)

pulumi.export("clusterLinkId", destination_half.cluster_link_id)
pulumi.export("sourceLinkState", source_half.link_state)
pulumi.export("pairLinkId", pair.cluster_link_id)
pulumi.export("pairSourceLinkState", pair.source_link_state)
