package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.Struct;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Function;
import com.kafkalinks.pulumi.resource.Listable;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.table.Secrets;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;
import pulumirpc.Provider.ProviderHandshakeResponse;

/** What the engine asks of the package as a whole, and its functions. */
final class PackageRpc {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What the engine adds to a configuration. */
  private static final List<String> ENGINES = List.of("version", "pluginDownloadURL", "__internal");

  private final Contents contents;
  private final Requests requests;

  PackageRpc(Contents contents, Requests requests) {
    this.contents = contents;
    this.requests = requests;
  }

  PluginInfo info() {
    return PluginInfo.newBuilder().setVersion(contents.provider().version()).build();
  }

  static ProviderHandshakeResponse handshake() {
    return ProviderHandshakeResponse.newBuilder()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(true)
        .setSupportsAutonamingConfiguration(true)
        .build();
  }

  GetSchemaResponse schema() {
    return GetSchemaResponse.newBuilder().setSchema(contents.provider().schema()).build();
  }

  CheckResponse checkConfig(CheckRequest request) {
    Value news = ValueCodec.decode(request.getNews());
    for (String name : ENGINES) {
      news = news.with(name, Value.NULL);
    }
    return Answers.checked(contents.provider().checkConfig(news));
  }

  /**
   * Names what changed; never asks for a replacement, which would replace every resource with it.
   */
  static DiffResponse diffConfig(DiffRequest request) {
    Value olds = ValueCodec.decode(request.getOldInputs());
    Value news = ValueCodec.decode(request.getNews());
    Set<String> names = new TreeSet<>(olds.fields().keySet());
    names.addAll(news.fields().keySet());
    List<String> changed =
        names.stream().filter(name -> !Values.same(olds.get(name), news.get(name))).toList();
    return DiffResponse.newBuilder()
        .addAllDiffs(changed)
        .setChanges(changed.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
        .build();
  }

  ConfigureResponse configure(ConfigureRequest request) {
    contents.configure(ValueCodec.decode(request.getArgs()));
    return ConfigureResponse.newBuilder()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(true)
        .setSupportsPreview(true)
        .setSupportsAutonamingConfiguration(true)
        .build();
  }

  InvokeResponse invoke(InvokeRequest request) {
    Function function = contents.function(request.getTok());
    FunctionType type = function.type();
    ObjectType form = new ObjectType(type.token(), type.description(), type.inputs());
    Checked arguments = Structure.check(form, ValueCodec.decode(request.getArgs()));
    if (!arguments.failures().isEmpty()) {
      return InvokeResponse.newBuilder()
          .setReturn(Struct.getDefaultInstance())
          .addAllFailures(Answers.failures(arguments.failures()))
          .build();
    }
    Value filled = Defaults.fill(form, arguments.inputs());
    Value result =
        requests.serve("", request.getPreview(), 0, PATIENCE, call -> function.call(filled, call));
    return InvokeResponse.newBuilder()
        .setReturn(ValueCodec.encode(Secrets.mark(type.outputs(), result)))
        .build();
  }

  List<ListResponse> list(ListRequest request) {
    Listable resource = listable(request.getToken());
    Value query = query((Resource) resource, ValueCodec.decode(request.getQuery()));
    long limit = request.getLimit() > 0 ? request.getLimit() : Long.MAX_VALUE;
    return requests.serve("", false, 0, PATIENCE, call -> resource.list(query, call)).stream()
        .limit(limit)
        .map(PackageRpc::result)
        .toList();
  }

  private Listable listable(String token) {
    if (contents.resource(token) instanceof Listable resource) {
      return resource;
    }
    throw new Refused(Reason.INVALID, "`%s` can't be listed".formatted(token));
  }

  private static Value query(Resource resource, Value query) {
    ResourceType type = resource.type();
    Checked checked = Structure.check(new ObjectType(type.token(), "", type.listInputs()), query);
    checked.failures().stream()
        .findFirst()
        .ifPresent(
            failure -> {
              throw new Refused(Reason.INVALID, failure.reason());
            });
    return checked.inputs();
  }

  private static ListResponse result(Listable.Found found) {
    return ListResponse.newBuilder()
        .setResult(ListResponse.Result.newBuilder().setId(found.id()).setName(found.name()))
        .build();
  }
}
