import json
import unittest
from typing import Any

import kafkalinks_clusterlink as clusterlink
import pulumi

created: list[pulumi.runtime.MockResourceArgs] = []


class HealthyLinks(pulumi.runtime.Mocks):
    """Instead of the engine and the provider: nothing is created, every link is healthy."""

    def new_resource(self, args: pulumi.runtime.MockResourceArgs) -> tuple[str, dict[str, Any]]:
        created.append(args)
        return f"lkc-destination/{args.inputs['linkName']}", {**args.inputs, "linkState": "ACTIVE"}

    def call(self, args: pulumi.runtime.MockCallArgs) -> tuple[dict[str, Any], None]:
        return args.args, None


pulumi.runtime.set_mocks(HealthyLinks())

from links import team_links  # noqa: E402  (after the mocks are set)

SOURCE = clusterlink.KafkaClusterArgs(
    id="lkc-source",
    bootstrap_endpoint="source.example:9092",
    credentials=clusterlink.ApiKeyArgs(key="KEY", secret=pulumi.Output.secret("not a real one")),
)
DESTINATION = clusterlink.KafkaClusterArgs(id="lkc-destination", rest_endpoint="https://destination.example")


class TeamLinks(unittest.TestCase):
    def setUp(self) -> None:
        created.clear()

    @pulumi.runtime.test
    def test_topics_of_each_team_have_its_prefix(self) -> pulumi.Output[None]:
        def check(_: object) -> None:
            links = [(link.typ, link.inputs["linkName"], link.inputs["config"]["cluster.link.prefix"]) for link in created]
            kind = "clusterlink:index:ClusterLink"
            self.assertCountEqual(links, [(kind, "orders", "orders."), (kind, "billing", "billing.")])

        return ids(team_links(["orders", "billing"], SOURCE, DESTINATION)).apply(check)

    @pulumi.runtime.test
    def test_only_topics_of_the_team_are_mirrored(self) -> pulumi.Output[None]:
        def check(_: object) -> None:
            filters = json.loads(created[0].inputs["config"]["auto.create.mirror.topics.filters"])
            self.assertEqual(
                filters["topicFilters"], [{"name": "orders", "patternType": "PREFIXED", "filterType": "INCLUDE"}]
            )

        return ids(team_links(["orders"], SOURCE, DESTINATION)).apply(check)


def ids(links: list[clusterlink.ClusterLink]) -> pulumi.Output[list[str]]:
    """Known when the mocks have seen the links."""
    return pulumi.Output.all(*[link.id for link in links])
