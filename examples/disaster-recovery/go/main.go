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
	pair, err := clusterlink.NewBidirectionalClusterLink(ctx, "pair", &clusterlink.BidirectionalClusterLinkArgs{
		LinkName:           pulumi.String("disaster-recovery"),
		FirstKafkaCluster:  cluster(settings, "east"),
		SecondKafkaCluster: cluster(settings, "west"),
		ForceDelete:        pulumi.Bool(true), // mirror topics are live as long as the group is
	})
	if err != nil {
		return err
	}
	failover := settings.Get("failover")
	if failover == "" {
		failover = string(clusterlink.FailoverModePlanned)
	}
	group, err := clusterlink.NewFailoverGroup(ctx, "group", &clusterlink.FailoverGroupArgs{
		LinkName:      pair.LinkName,
		KafkaClusters: pair.KafkaClusters,
		Topics:        pulumi.ToStringArray([]string{"orders", "payments"}),
		Primary:       pulumi.String(settings.Require("primary")),
		Failover:      pulumi.String(failover),
		Restore:       pulumi.Bool(settings.GetBool("restore")),
	})
	if err != nil {
		return err
	}
	ctx.Export("primary", group.Primary)
	ctx.Export("state", group.State)
	return nil
}

func cluster(settings *config.Config, side string) clusterlink.KafkaClusterArgs {
	return clusterlink.KafkaClusterArgs{
		Id:                pulumi.String(settings.Require(side + "Id")),
		RestEndpoint:      pulumi.String(settings.Require(side + "RestEndpoint")),
		BootstrapEndpoint: pulumi.String(settings.Require(side + "BootstrapEndpoint")),
		Credentials: clusterlink.ApiKeyArgs{
			Key:    pulumi.String(settings.Require(side + "ApiKey")),
			Secret: settings.RequireSecret(side + "ApiSecret"),
		},
	}
}
