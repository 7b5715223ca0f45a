package com.kafkalinks.provider.link;

import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Function;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.value.Value;

/**
 * {@code getClusterLink}: looks a link up.
 *
 * @param access opens clusters
 */
public record GetClusterLink(Access access) implements Function {
  @Override
  public FunctionType type() {
    return Functions.GET_LINK;
  }

  @Override
  public Value call(Value arguments, Call call) {
    FoundLinks found = FoundLinks.of(access, arguments, call);
    String name = arguments.get(ClusterLinkTable.LINK_NAME).text();
    LinkId id = new LinkId(found.cluster(), name);
    try {
      return found
          .find(name)
          .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "there is no " + id.sentence()));
    } catch (OperationException e) {
      throw FailedOperation.refused("looking up " + id.sentence(), e);
    }
  }
}
