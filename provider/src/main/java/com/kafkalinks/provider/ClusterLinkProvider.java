package com.kafkalinks.provider;

import com.kafkalinks.adapter.Connector;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.provider.component.Bidirectional;
import com.kafkalinks.provider.component.SourceInitiated;
import com.kafkalinks.provider.config.ConfigCheck;
import com.kafkalinks.provider.config.ConfigTable;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.failover.FailoverGroupResource;
import com.kafkalinks.provider.link.ClusterLinkResource;
import com.kafkalinks.provider.link.GetClusterLink;
import com.kafkalinks.provider.link.GetClusterLinks;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.provider.mirror.GetMirrorTopic;
import com.kafkalinks.provider.mirror.GetMirrorTopics;
import com.kafkalinks.provider.mirror.MirrorTopicResource;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Registry;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;

/** The provider of cluster links: what is in the package. */
final class ClusterLinkProvider implements Provider {
  private static final ObjectType CONFIG =
      ConfigTable.type(LoginTables.API_KEY_TYPE, LoginTables.REST_ACCESS_TYPE);

  private final Connector connector;
  private final Map<String, String> environment;

  ClusterLinkProvider(Connector connector, Map<String, String> environment) {
    this.connector = connector;
    this.environment = environment;
  }

  @Override
  public String version() {
    return Version.current();
  }

  @Override
  public String schema() {
    return Version.resource("schema.json");
  }

  @Override
  public Checked checkConfig(Value news) {
    return new ConfigCheck(CONFIG, environment).check(news);
  }

  @Override
  public Registry configure(Value arguments) {
    ProviderConfig config = ProviderConfig.of(arguments, environment);
    Access access = new Access(connector, config);
    Access ofFunctions = access.at(MissingAccess.Place.ARGUMENTS);
    ClusterLinkCheck check = new ClusterLinkCheck(config);
    return new Registry(CONFIG)
        .with(new ClusterLinkResource(connector, config, environment))
        .with(new SourceInitiated(check, access))
        .with(new Bidirectional(check, access))
        .with(new GetClusterLink(ofFunctions))
        .with(new GetClusterLinks(ofFunctions))
        .with(new MirrorTopicResource(access, environment))
        .with(new GetMirrorTopic(ofFunctions))
        .with(new GetMirrorTopics(ofFunctions))
        .with(new FailoverGroupResource(access));
  }
}
