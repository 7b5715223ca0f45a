import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()

# The block of a cluster is the same for the link and for its mirror topics.
destination = clusterlink.KafkaClusterArgs(
    id=config.require("destinationId"),
    rest_endpoint=config.require("destinationRestEndpoint"),
    credentials=clusterlink.ApiKeyArgs(
        key=config.require("destinationApiKey"),
        secret=config.require_secret("destinationApiSecret"),
    ),
)

link = clusterlink.ClusterLink(
    "link",
    link_name="mirror-topic",
    link_mode=clusterlink.LinkMode.DESTINATION,
    connection_mode=clusterlink.ConnectionMode.OUTBOUND,
    source_kafka_cluster={
        "id": config.require("sourceId"),
        "bootstrap_endpoint": config.require("sourceBootstrapEndpoint"),
        "credentials": {
            "key": config.require("sourceApiKey"),
            "secret": config.require_secret("sourceApiSecret"),
        },
    },
    destination_kafka_cluster=destination,
)

orders = clusterlink.MirrorTopic(
    "orders",
    link_name=link.link_name,
    kafka_cluster=destination,
    source_topic_name="orders",
    status=config.get("status") or clusterlink.MirrorTopicStatus.ACTIVE,
)

pulumi.export("linkState", link.link_state)
pulumi.export("mirrorTopicName", orders.mirror_topic_name)
pulumi.export("mirrorStatus", orders.mirror_status)
