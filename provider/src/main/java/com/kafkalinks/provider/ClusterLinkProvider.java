package com.kafkalinks.provider;

import com.kafkalinks.adapter.Connector;
import com.kafkalinks.provider.component.Components;
import com.kafkalinks.provider.config.ConfigCheck;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.ClusterLinkResource;
import com.kafkalinks.provider.link.LinkFunctions;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Component;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;

/** The provider of cluster links. */
final class ClusterLinkProvider implements Provider {
  private final Connector connector;
  private final Map<String, String> environment;
  private volatile ClusterLinkResource links;
  private volatile LinkFunctions functions;
  private volatile Components components;

  ClusterLinkProvider(Connector connector, Map<String, String> environment) {
    this.connector = connector;
    this.environment = environment;
    configure(Value.EMPTY);
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
    return new ConfigCheck(PackageSchema.contents().config(), environment).check(news);
  }

  @Override
  public void configure(Value arguments) {
    ProviderConfig config = ProviderConfig.of(arguments, environment);
    links = new ClusterLinkResource(connector, config, environment);
    functions = new LinkFunctions(connector, config);
    components = new Components(new ClusterLinkCheck(config));
  }

  @Override
  public Resource resource(String token) {
    if (!token.equals(ClusterLinkTable.TOKEN)) {
      throw unknown("resource", token);
    }
    return links;
  }

  @Override
  public Component component(String token) {
    return components.find(token).orElseThrow(() -> unknown("component", token));
  }

  private static Refused unknown(String what, String token) {
    return new Refused(
        Reason.INVALID, "there is no %s `%s` in this package".formatted(what, token));
  }

  @Override
  public Answer invoke(String token, Value arguments, Call call) {
    return functions.invoke(token, arguments, call);
  }

  @Override
  public List<Found> list(String token, Value query, Call call) {
    resource(token);
    return functions.list(query, call);
  }
}
