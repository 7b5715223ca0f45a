import kafkalinks_clusterlink as clusterlink
import pulumi

from links import team_links

config = pulumi.Config()

links = team_links(
    ["orders", "billing"],
    clusterlink.KafkaClusterArgs(
        id=config.require("sourceId"),
        bootstrap_endpoint=config.require("sourceBootstrapEndpoint"),
        credentials=clusterlink.ApiKeyArgs(
            key=config.require("sourceApiKey"),
            secret=config.require_secret("sourceApiSecret"),
        ),
    ),
    clusterlink.KafkaClusterArgs(
        id=config.require("destinationId"),
        rest_endpoint=config.require("destinationRestEndpoint"),
        credentials=clusterlink.ApiKeyArgs(
            key=config.require("destinationApiKey"),
            secret=config.require_secret("destinationApiSecret"),
        ),
    ),
)

pulumi.export("linkStates", [link.link_state for link in links])
