import * as pulumi from "@pulumi/pulumi";
import { teamLinks } from "./links";

const config = new pulumi.Config();

const links = teamLinks(
    ["orders", "billing"],
    {
        id: config.require("sourceId"),
        bootstrapEndpoint: config.require("sourceBootstrapEndpoint"),
        credentials: {
            key: config.require("sourceApiKey"),
            secret: config.requireSecret("sourceApiSecret"),
        },
    },
    {
        id: config.require("destinationId"),
        restEndpoint: config.require("destinationRestEndpoint"),
        credentials: {
            key: config.require("destinationApiKey"),
            secret: config.requireSecret("destinationApiSecret"),
        },
    },
);

export const linkStates = links.map(link => link.linkState);
