import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()

source = clusterlink.KafkaClusterArgs(
    id=config.require("sourceId"),
    bootstrap_endpoint=config.require("sourceBootstrapEndpoint"),
    credentials=clusterlink.ApiKeyArgs(
        key=config.require("sourceApiKey"),
        secret=config.require_secret("sourceApiSecret"),
    ),
)
destination = clusterlink.KafkaClusterArgs(
    id=config.require("destinationId"),
    rest_endpoint=config.require("destinationRestEndpoint"),
    credentials=clusterlink.ApiKeyArgs(
        key=config.require("destinationApiKey"),
        secret=config.require_secret("destinationApiSecret"),
    ),
)

orders = clusterlink.ClusterLink(
    "orders",
    link_name="orders",
    source_kafka_cluster=source,
    destination_kafka_cluster=destination,
    prefix="east.",
    auto_create_mirror_topics=clusterlink.AutoCreateMirrorTopicsArgs(
        topic_filters=[
            clusterlink.FilterArgs(name="orders", pattern_type="PREFIXED"),
            clusterlink.FilterArgs(name="orders-test", pattern_type="PREFIXED", filter_type="EXCLUDE"),
        ],
    ),
    consumer_offset_sync=clusterlink.ConsumerOffsetSyncArgs(
        interval_ms=10000,
        group_filters=[clusterlink.FilterArgs(name="*")],
    ),
)

rights = clusterlink.ClusterLink(
    "rights",
    link_name="rights",
    source_kafka_cluster=source,
    destination_kafka_cluster=destination,
    acl_sync=clusterlink.AclSyncArgs(
        filters=[
            clusterlink.AclFilterArgs(
                resource_filter=clusterlink.AclResourceFilterArgs(
                    resource_type="topic", pattern_type="prefixed", name="orders"
                ),
                access_filter=clusterlink.AclAccessFilterArgs(operation="any", permission_type="allow"),
            )
        ],
    ),
)

pulumi.export("ordersLinkState", orders.link_state)
pulumi.export("rightsLinkState", rights.link_state)
