package com.kafkalinks.provider.link;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Function;
import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.value.Value;

/**
 * {@code getClusterLinks}: looks every link of a cluster up.
 *
 * @param access opens clusters
 */
public record GetClusterLinks(Access access) implements Function {
  @Override
  public FunctionType type() {
    return Functions.GET_LINKS;
  }

  @Override
  public Value call(Value arguments, Call call) {
    FoundLinks found = FoundLinks.of(access, arguments, call);
    return Value.EMPTY.with(Functions.LINKS, Value.list(found.infos()));
  }
}
