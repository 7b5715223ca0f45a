package main

import (
	"encoding/json"

	"github.com/kafkalinks/pulumi-clusterlink/sdk/go/clusterlink"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(stack)
}

func stack(ctx *pulumi.Context) error {
	settings := config.New(ctx, "")
	filters, err := allGroups()
	if err != nil {
		return err
	}
	link, err := clusterlink.NewClusterLink(ctx, "link", &clusterlink.ClusterLinkArgs{
		LinkName:                pulumi.String("orders"),
		SourceKafkaCluster:      source(settings),
		DestinationKafkaCluster: destination(settings),
		Config: pulumi.StringMap{
			"consumer.offset.sync.enable":   pulumi.String("true"),
			"consumer.offset.group.filters": pulumi.String(filters),
		},
	})
	if err != nil {
		return err
	}
	ctx.Export("clusterLinkId", link.ClusterLinkId)
	ctx.Export("linkState", link.LinkState)
	return nil
}

func source(settings *config.Config) clusterlink.KafkaClusterArgs {
	return clusterlink.KafkaClusterArgs{
		Id:                pulumi.String(settings.Require("sourceId")),
		BootstrapEndpoint: pulumi.String(settings.Require("sourceBootstrapEndpoint")),
		Credentials: clusterlink.ApiKeyArgs{
			Key:    pulumi.String(settings.Require("sourceApiKey")),
			Secret: settings.RequireSecret("sourceApiSecret"),
		},
	}
}

func destination(settings *config.Config) clusterlink.KafkaClusterArgs {
	return clusterlink.KafkaClusterArgs{
		Id:           pulumi.String(settings.Require("destinationId")),
		RestEndpoint: pulumi.String(settings.Require("destinationRestEndpoint")),
		Credentials: clusterlink.ApiKeyArgs{
			Key:    pulumi.String(settings.Require("destinationApiKey")),
			Secret: settings.RequireSecret("destinationApiSecret"),
		},
	}
}

func allGroups() (string, error) {
	text, err := json.Marshal(map[string]any{
		"groupFilters": []map[string]string{{"name": "*", "patternType": "LITERAL", "filterType": "INCLUDE"}},
	})
	return string(text), err
}
