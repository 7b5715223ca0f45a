import * as assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { teamLinks } from "./links";

const created: pulumi.runtime.MockResourceArgs[] = [];

// Instead of the engine and the provider: nothing is created, every link is healthy.
pulumi.runtime.setMocks({
    newResource(args) {
        created.push(args);
        return { id: `lkc-destination/${args.inputs.linkName}`, state: { ...args.inputs, linkState: "ACTIVE" } };
    },
    call: args => args.inputs,
});

const source = {
    id: "lkc-source",
    bootstrapEndpoint: "source.example:9092",
    credentials: { key: "KEY", secret: pulumi.secret("not a real one") },
};
const destination = { id: "lkc-destination", restEndpoint: "https://destination.example" };

beforeEach(() => created.splice(0));

test("each team's topics have the team's prefix", async () => {
    await ids(teamLinks(["orders", "billing"], source, destination));

    assert.deepEqual(
        // In any order: they are made at once.
        created.map(link => [link.type, link.inputs.linkName, link.inputs.config["cluster.link.prefix"]]).sort(),
        [
            ["clusterlink:index:ClusterLink", "billing", "billing."],
            ["clusterlink:index:ClusterLink", "orders", "orders."],
        ],
    );
});

test("only topics of the team are mirrored", async () => {
    await ids(teamLinks(["orders"], source, destination));

    const filters = JSON.parse(created[0].inputs.config["auto.create.mirror.topics.filters"]);
    assert.deepEqual(filters.topicFilters, [{ name: "orders", patternType: "PREFIXED", filterType: "INCLUDE" }]);
});

/** Waits until the mock has seen the links. */
function ids(links: pulumi.CustomResource[]): Promise<pulumi.ID[]> {
    return new Promise(resolve => pulumi.all(links.map(link => link.id)).apply(resolve));
}
