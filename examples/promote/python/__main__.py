import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()
destination_id = config.require("destinationId")
destination = clusterlink.KafkaClusterArgs(id=destination_id)  # endpoint and key are in the provider's configuration

link = clusterlink.ClusterLink(
    "link",
    link_name="promote",
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

progress = clusterlink.get_mirror_topic_output(
    cluster_id=destination_id,
    link_name=link.link_name,
    mirror_topic_name=orders.mirror_topic_name,
)

pulumi.export("mirrorStatus", progress.mirror_status)
pulumi.export("lag", progress.lag)
pulumi.export("topicName", orders.mirror_topic_name)
