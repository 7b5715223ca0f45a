import kafkalinks_clusterlink as clusterlink
import pulumi

config = pulumi.Config()

link = clusterlink.ClusterLink(
    "link",
    link_name="self-managed-source",
    source_kafka_cluster={
        "id": config.require("sourceId"),
        "bootstrap_endpoint": config.require("sourceBootstrapEndpoint"),
        "scram": {
            "mechanism": clusterlink.ScramMechanism.SCRAM_SHA512,
            "username": config.require("sourceUsername"),
            "password": config.require_secret("sourcePassword"),
        },
        "tls": {"ca_certificates": config.require("sourceCaCertificates")},
    },
    destination_kafka_cluster={
        "id": config.require("destinationId"),
        "rest_endpoint": config.require("destinationRestEndpoint"),
        "credentials": {
            "key": config.require("destinationApiKey"),
            "secret": config.require_secret("destinationApiSecret"),
        },
    },
)

pulumi.export("clusterLinkId", link.cluster_link_id)
pulumi.export("linkState", link.link_state)
