package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.Value.KindCase;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Registrar;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Objects;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.Result;

/**
 * Registers a component and its children with the options that the engine gave for it.
 *
 * @param request the construct
 * @param monitor the engine's end
 * @param version the plugin's version, so that children use the same plugin
 */
record Registration(ConstructRequest request, Monitor monitor, String version) {
  /** Registers the component itself. */
  String component(Value inputs) {
    RegisterResourceRequest.Builder resource =
        resource(request.getType(), request.getName(), inputs)
            .setParent(request.getParent())
            .addAllAliases(request.getAliasesList())
            .addAllIgnoreChanges(request.getIgnoreChangesList())
            .addAllReplaceOnChanges(request.getReplaceOnChangesList())
            .addAllReplaceWith(request.getReplaceWithList())
            .addAllAdditionalSecretOutputs(request.getAdditionalSecretOutputsList());
    if (request.hasDeleteBeforeReplace()) {
      resource
          .setDeleteBeforeReplace(request.getDeleteBeforeReplace())
          .setDeleteBeforeReplaceDefined(true);
    }
    if (request.getReplacementTrigger().getKindCase() != KindCase.KIND_NOT_SET) {
      resource.setReplacementTrigger(request.getReplacementTrigger());
    }
    if (request.hasResourceHooks()) {
      resource.setHooks(hooks(request.getResourceHooks()));
    }
    return monitor.register(resource.build()).getUrn();
  }

  private static RegisterResourceRequest.ResourceHooksBinding hooks(
      ConstructRequest.ResourceHooksBinding hooks) {
    return RegisterResourceRequest.ResourceHooksBinding.newBuilder()
        .addAllBeforeCreate(hooks.getBeforeCreateList())
        .addAllAfterCreate(hooks.getAfterCreateList())
        .addAllBeforeUpdate(hooks.getBeforeUpdateList())
        .addAllAfterUpdate(hooks.getAfterUpdateList())
        .addAllBeforeDelete(hooks.getBeforeDeleteList())
        .addAllAfterDelete(hooks.getAfterDeleteList())
        .addAllOnError(hooks.getOnErrorList())
        .build();
  }

  /** A registrar of children of the component. */
  Registrar children(String parent) {
    return child -> child(parent, child);
  }

  private Registrar.Registered child(String parent, Registrar.Child child) {
    RegisterResourceRequest.Builder resource =
        resource(child.token(), child.name(), child.inputs())
            .setCustom(true)
            .setParent(parent)
            .setVersion(version)
            .setProvider(request.getProvidersOrDefault(packageName(), ""))
            .setAliasSpecs(true)
            // An unchanged name must be free before it is used again, whoever asks to replace.
            .setDeleteBeforeReplace(true)
            .setDeleteBeforeReplaceDefined(true)
            .addAliases(onceOnItsOwn(child.formerName()))
            .addAllDependencies(child.after())
            .setSupportsResultReporting(true);
    request.getIgnoreChangesList().stream()
        .map(PropertyPath::parse)
        .map(child.ignored())
        .filter(Objects::nonNull)
        .map(PropertyPath::toString)
        .forEach(resource::addIgnoreChanges);
    return registered(child, monitor.register(resource.build()));
  }

  /** Tokens are {@code package:module:Name}; children are of the same package. */
  private String packageName() {
    return request.getType().substring(0, request.getType().indexOf(':'));
  }

  /** The name that the resource had when it had no parent. */
  private static Alias onceOnItsOwn(String name) {
    return Alias.newBuilder()
        .setSpec(Alias.Spec.newBuilder().setName(name).setNoParent(true))
        .build();
  }

  private Registrar.Registered registered(
      Registrar.Child child, RegisterResourceResponse response) {
    if (response.getResult() != Result.SUCCESS) {
      throw new Refused(
          Reason.INVALID,
          "\"%s\" was not created, so \"%s\" is not complete; what exists is kept, and the next `pulumi up` finishes it"
              .formatted(child.name(), request.getName()));
    }
    Value outputs = ValueCodec.decode(response.getObject());
    boolean open = request.getDryRun() || response.getUnknown();
    Value id = response.getId().isEmpty() ? Value.UNKNOWN : Value.of(response.getId());
    return new Registrar.Registered(response.getUrn(), id, outputs, open);
  }

  /** What component and children have in common. */
  private RegisterResourceRequest.Builder resource(String type, String name, Value inputs) {
    RegisterResourceRequest.Builder resource =
        RegisterResourceRequest.newBuilder()
            .setType(type)
            .setName(name)
            .setObject(ValueCodec.encode(inputs))
            .setAcceptSecrets(true)
            .setAcceptResources(true)
            .setSupportsPartialValues(true)
            .putAllProviders(request.getProvidersMap())
            .addAllDependencies(request.getDependenciesList())
            .setDeletedWith(request.getDeletedWith())
            .setParentStackTraceHandle(request.getStackTraceHandle());
    if (request.hasProtect()) {
      resource.setProtect(request.getProtect());
    }
    if (request.hasRetainOnDelete()) {
      resource.setRetainOnDelete(request.getRetainOnDelete());
    }
    if (request.hasCustomTimeouts()) {
      resource.setCustomTimeouts(timeouts(request.getCustomTimeouts()));
    }
    inputs
        .fields()
        .forEach((key, value) -> resource.putPropertyDependencies(key, dependencies(value)));
    return resource;
  }

  private static RegisterResourceRequest.CustomTimeouts timeouts(
      ConstructRequest.CustomTimeouts timeouts) {
    return RegisterResourceRequest.CustomTimeouts.newBuilder()
        .setCreate(timeouts.getCreate())
        .setUpdate(timeouts.getUpdate())
        .setDelete(timeouts.getDelete())
        .setRead(timeouts.getRead())
        .build();
  }

  private static PropertyDependencies dependencies(Value value) {
    return PropertyDependencies.newBuilder().addAllUrns(Values.dependencies(value)).build();
  }

  /** Says what the component came to. */
  void outputs(String urn, Value outputs) {
    monitor.outputs(
        RegisterResourceOutputsRequest.newBuilder()
            .setUrn(urn)
            .setOutputs(ValueCodec.encode(outputs))
            .build());
  }
}
