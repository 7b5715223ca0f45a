import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()

link = clusterlink.ClusterLink(
    "link",
    link_name="rotate-keys",
    source_kafka_cluster={
        "id": config.require("sourceId"),
        "bootstrap_endpoint": config.require("sourceBootstrapEndpoint"),
        "credentials": {
            "key": config.require("sourceApiKey"),
            "secret": config.require_secret("sourceApiSecret"),
        },
    },
    destination_kafka_cluster={
        "id": config.require("destinationId"),
        "rest_endpoint": config.require("destinationRestEndpoint"),
        "credentials": {
            "key": config.require("destinationApiKey"),
            "secret": config.require_secret("destinationApiSecret"),
        },
    },
    verify_for=config.get_int("verifySeconds", 360),
)

pulumi.export("clusterLinkId", link.cluster_link_id)
pulumi.export("linkState", link.link_state)
