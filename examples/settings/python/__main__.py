import json

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
    config={
        "cluster.link.prefix": "east.",
        "auto.create.mirror.topics.enable": "true",
        "auto.create.mirror.topics.filters": json.dumps(
            {"topicFilters": [{"name": "orders", "patternType": "PREFIXED", "filterType": "INCLUDE"}]}
        ),
        "consumer.offset.sync.ms": "10000",
        "consumer.offset.sync.enable": "true",
        "consumer.offset.group.filters": json.dumps(
            {"groupFilters": [{"name": "*", "patternType": "LITERAL", "filterType": "INCLUDE"}]}
        ),
    },
)

rights = clusterlink.ClusterLink(
    "rights",
    link_name="rights",
    source_kafka_cluster=source,
    destination_kafka_cluster=destination,
    config={
        "acl.sync.enable": "true",
        "acl.filters": json.dumps(
            {
                "aclFilters": [
                    {
                        "resourceFilter": {"resourceType": "any", "patternType": "any"},
                        "accessFilter": {"operation": "any", "permissionType": "any"},
                    }
                ]
            }
        ),
    },
)

pulumi.export("ordersLinkState", orders.link_state)
pulumi.export("rightsLinkState", rights.link_state)
