package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.operation.Ended;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Component;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;

/**
 * Components: checks their inputs, registers the component and has it register its children. Talks
 * to the engine's monitor itself; ARCHITECTURE.md says why.
 */
final class ConstructRpc {
  /**
   * Children have timeouts of their own; this only ends a construct that the engine has forgotten.
   */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Contents contents;
  private final Requests requests;

  ConstructRpc(Contents contents, Requests requests) {
    this.contents = contents;
    this.requests = requests;
  }

  ConstructResponse construct(ConstructRequest request) {
    Component component = contents.component(request.getType());
    refuseAliases(component, request);
    Value inputs = component.mark(inputs(request));
    List<Failure> failures = component.check(inputs);
    if (!failures.isEmpty()) {
      throw faults(request, failures);
    }
    return requests.serve(
        "", request.getDryRun(), 0, PATIENCE, call -> construct(component, inputs, request, call));
  }

  private ConstructResponse construct(
      Component component, Value inputs, ConstructRequest request, Call call) {
    try (Monitor monitor = Monitor.open(request.getMonitorEndpoint(), call.cancellation())) {
      String version = contents.provider().version();
      return construct(component, inputs, new Registration(request, monitor, version), call);
    } catch (Ended e) {
      throw new Refused(
          Reason.of(e),
          "\"%s\" is not complete: %s. What exists is kept, and the next `pulumi up` finishes it"
              .formatted(request.getName(), cause(e)),
          e);
    }
  }

  /** The engine cancels a construct also where one of its resources fails. */
  private static String cause(Ended end) {
    return end.timedOut()
        ? end.detail()
        : "one of its resources failed, or the update was cancelled";
  }

  private static ConstructResponse construct(
      Component component, Value inputs, Registration registration, Call call) {
    String urn = registration.component(inputs);
    String name = registration.request().getName();
    Value outputs = component.construct(name, inputs, registration.children(urn), call);
    registration.outputs(urn, outputs);
    return answer(urn, outputs, registration.request().getAcceptsOutputValues());
  }

  /** The inputs, depending on what the engine says that they depend on. */
  private static Value inputs(ConstructRequest request) {
    Value inputs = ValueCodec.decode(request.getInputs());
    for (Map.Entry<String, ConstructRequest.PropertyDependencies> entry :
        request.getInputDependenciesMap().entrySet()) {
      Value input = inputs.get(entry.getKey());
      inputs =
          inputs.with(
              entry.getKey(), input.dependingOn(new HashSet<>(entry.getValue().getUrnsList())));
    }
    return inputs;
  }

  private static ConstructResponse answer(String urn, Value outputs, boolean acceptsOutputs) {
    ConstructResponse.Builder response = ConstructResponse.newBuilder().setUrn(urn);
    if (acceptsOutputs) {
      return response.setState(ValueCodec.encode(outputs, ValueCodec.Outputs.KEPT)).build();
    }
    outputs
        .fields()
        .forEach(
            (name, value) ->
                response.putStateDependencies(
                    name,
                    ConstructResponse.PropertyDependencies.newBuilder()
                        .addAllUrns(Values.dependencies(value))
                        .build()));
    return response.setState(ValueCodec.encode(outputs)).build();
  }

  private static void refuseAliases(Component component, ConstructRequest request) {
    component
        .refusedAliases()
        .forEach(
            (type, instead) -> {
              if (request.getAliasesList().stream().anyMatch(alias -> names(alias, type))) {
                throw new Refused(
                    Reason.INVALID, "\"%s\" %s".formatted(request.getName(), instead));
              }
            });
  }

  private static boolean names(Alias alias, String type) {
    return alias.getUrn().contains("::" + type + "::")
        || alias.getUrn().contains("$" + type + "::")
        || alias.getSpec().getType().equals(type);
  }

  /**
   * Not as properties: the engine would print the value of each, and for one without a path all of
   * the inputs.
   */
  private static Refused faults(ConstructRequest request, List<Failure> failures) {
    String reasons =
        failures.stream().map(failure -> "\n  - " + failure.reason()).collect(Collectors.joining());
    return new Refused(
        Reason.INVALID,
        "\"%s\" cannot be created as it is written:%s".formatted(request.getName(), reasons));
  }
}
