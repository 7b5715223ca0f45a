package com.kafkalinks.provider.component;

import static com.kafkalinks.provider.component.ComponentTables.CLUSTER_LINK_ID;
import static com.kafkalinks.provider.component.ComponentTables.FORCE_DELETE;
import static com.kafkalinks.provider.component.ComponentTables.LINK_NAME;
import static com.kafkalinks.provider.component.ComponentTables.WAIT_FOR_ACTIVE;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Registrar;
import com.kafkalinks.pulumi.resource.Registrar.Child;
import com.kafkalinks.pulumi.resource.Registrar.Registered;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The two links of a component, and how they are registered with the engine.
 *
 * @param name the component's name
 * @param registrar where the links are registered
 * @param call the request of the component
 */
record LinkPair(String name, Registrar registrar, Call call) {
  static final Map<String, String> REFUSED_ALIASES =
      Map.of(
          ClusterLinkTable.TOKEN,
          "has an alias that is a ClusterLink: that would delete the link. To adopt links of this stack, name them in `adopt` instead.");

  /** A link of these modes, with what both links take from the component. */
  static ComponentLink link(ModePair modes, Value inputs) {
    return new ComponentLink()
        .with("linkMode", Value.of(modes.linkMode()))
        .with("connectionMode", Value.of(modes.connectionMode()))
        .from(WAIT_FOR_ACTIVE, WAIT_FOR_ACTIVE, inputs.get(WAIT_FOR_ACTIVE))
        .from(FORCE_DELETE, FORCE_DELETE, inputs.get(FORCE_DELETE));
  }

  /** Settings with their sensitive values marked. */
  static Value markSettings(Value inputs, String... configs) {
    Value marked = inputs;
    for (String config : configs) {
      Value settings = ClusterLinkCheck.markSettings(inputs.get(config));
      marked = settings.isNull() ? marked : marked.with(config, settings);
    }
    return marked;
  }

  /**
   * Registers a link.
   *
   * @param side which link; its resource is called {@code <component>-<side>}
   * @param adopt the component's {@code adopt}: what the link's resource was called before
   */
  Registered register(String side, Value adopt, ComponentLink link, List<String> after) {
    String childName = name + "-" + side;
    String former = adopt.get(side).text();
    Registered registered =
        registrar.register(
            new Child(
                ClusterLinkTable.TOKEN,
                childName,
                link.inputs(),
                former.isEmpty() ? childName : former,
                after,
                link::pathHere));
    if (!former.isEmpty() && registered.id().isUnknown()) {
      warnOfNew(childName, former);
    }
    return registered;
  }

  /**
   * Registers the link that comes first. The engine ends the component, whatever its error says,
   * with the first link that fails: if this one has no access to its cluster, what the other one is
   * missing is reported before.
   */
  Registered registerFirst(
      String side, Value adopt, ComponentLink link, ComponentLink other, Access access) {
    if (adopt.isNull() && link.missing(access).isPresent()) {
      other.missing(access).ifPresent(this::warnOfMissing);
    }
    return register(side, adopt, link, List.of());
  }

  private void warnOfMissing(String access) {
    call.log()
        .warn("the other link of \"%s\" cannot be created either: %s".formatted(name, access));
  }

  /** The engine ignores a name that no resource of the stack has. */
  private void warnOfNew(String childName, String former) {
    call.log()
        .warn(
            "`adopt` of \"%s\" names \"%s\", but the link \"%s\" will be created: the stack has no ClusterLink \"%s\" outside a component, or its link is replaced. Correct the name in `adopt`, or remove it."
                .formatted(name, former, childName, former));
  }

  /** The outputs of the component; the ids of the links must agree once both are known. */
  Value outputs(Registered earlier, String one, Registered first, String other, Registered second) {
    agree(one, first, other, second);
    return Value.EMPTY
        // What takes the name, such as a mirror topic, needs both links.
        .with(LINK_NAME, earlier.output(LINK_NAME).dependingOn(Set.of(first.urn(), second.urn())))
        .with(CLUSTER_LINK_ID, earlier.output(CLUSTER_LINK_ID))
        .with(one + "LinkId", id(first))
        .with(one + "LinkState", first.output(ClusterLinkTable.LINK_STATE))
        .with(other + "LinkId", id(second))
        .with(other + "LinkState", second.output(ClusterLinkTable.LINK_STATE));
  }

  private static Value id(Registered link) {
    return link.id().dependingOn(Set.of(link.urn()));
  }

  private void agree(String one, Registered first, String other, Registered second) {
    String firstId = first.outputs().get(CLUSTER_LINK_ID).text();
    String secondId = second.outputs().get(CLUSTER_LINK_ID).text();
    if (!firstId.isEmpty() && !secondId.isEmpty() && !firstId.equals(secondId)) {
      throw new Refused(
          Reason.INVALID,
          "the two links of \"%s\" do not belong together: the %s link has the id %s, the %s link %s. One of them was recreated outside Pulumi. Run `pulumi refresh`, then recreate the later link: `pulumi up --replace '%s'`."
              .formatted(name, one, firstId, other, secondId, second.urn()));
    }
  }
}
