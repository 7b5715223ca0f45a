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

destination = clusterlink.KafkaClusterArgs(
    id=config.require("destinationId"),
    rest_endpoint=config.require("destinationRestEndpoint"),
    credentials=destination_key,  # for REST calls only: an INBOUND link has no credentials of its own
)

destination_link = clusterlink.ClusterLink(
    "destinationLink",
    link_name="two-resources",
    link_mode=clusterlink.LinkMode.DESTINATION,
    connection_mode=clusterlink.ConnectionMode.INBOUND,
    source_kafka_cluster=clusterlink.KafkaClusterArgs(id=config.require("sourceId")),
    destination_kafka_cluster=destination,
)

source_link = clusterlink.ClusterLink(
    "sourceLink",
    link_name=destination_link.link_name,
    link_mode=clusterlink.LinkMode.SOURCE,
    connection_mode=clusterlink.ConnectionMode.OUTBOUND,
    source_kafka_cluster=clusterlink.KafkaClusterArgs(
        id=config.require("sourceId"),
        rest_endpoint=config.require("sourceRestEndpoint"),
        credentials=source_key,  # for REST calls, and for the link to authenticate to its own cluster
    ),
    destination_kafka_cluster=clusterlink.KafkaClusterArgs(
        id=config.require("destinationId"),
        bootstrap_endpoint=config.require("destinationBootstrapEndpoint"),
        credentials=destination_key,  # for the link to authenticate to the destination
    ),
)

orders = clusterlink.MirrorTopic(
    "orders",
    link_name=source_link.link_name,  # once both links exist
    kafka_cluster=destination,
    source_topic_name="orders",
)

# The same link with one resource.
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

pulumi.export("clusterLinkId", destination_link.cluster_link_id)
pulumi.export("sourceLinkState", source_link.link_state)
pulumi.export("mirrorStatus", orders.mirror_status)
pulumi.export("pairLinkId", pair.cluster_link_id)
pulumi.export("pairSourceLinkState", pair.source_link_state)
