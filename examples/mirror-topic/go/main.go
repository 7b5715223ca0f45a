package main

import (
	"github.com/kafkalinks/pulumi-clusterlink/sdk/go/clusterlink"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(stack)
}

func stack(ctx *pulumi.Context) error {
	settings := config.New(ctx, "")
	// The block of a cluster is the same for the link and for its mirror topics.
	destination := destination(settings)
	link, err := clusterlink.NewClusterLink(ctx, "link", &clusterlink.ClusterLinkArgs{
		LinkName:                pulumi.String("mirror-topic"),
		LinkMode:                clusterlink.LinkModeDestination,
		ConnectionMode:          clusterlink.ConnectionModeOutbound,
		SourceKafkaCluster:      source(settings),
		DestinationKafkaCluster: destination,
	})
	if err != nil {
		return err
	}
	status := settings.Get("status")
	if status == "" {
		status = string(clusterlink.MirrorTopicStatusActive)
	}
	orders, err := clusterlink.NewMirrorTopic(ctx, "orders", &clusterlink.MirrorTopicArgs{
		LinkName:        link.LinkName,
		KafkaCluster:    destination,
		SourceTopicName: pulumi.String("orders"),
		Status:          pulumi.String(status),
	})
	if err != nil {
		return err
	}
	ctx.Export("linkState", link.LinkState)
	ctx.Export("mirrorTopicName", orders.MirrorTopicName)
	ctx.Export("mirrorStatus", orders.MirrorStatus)
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
