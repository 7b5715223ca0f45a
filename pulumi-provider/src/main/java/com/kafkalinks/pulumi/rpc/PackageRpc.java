package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Provider;
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

  private final Provider provider;
  private final Requests requests;

  PackageRpc(Provider provider, Requests requests) {
    this.provider = provider;
    this.requests = requests;
  }

  PluginInfo info() {
    return PluginInfo.newBuilder().setVersion(provider.version()).build();
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
    return GetSchemaResponse.newBuilder().setSchema(provider.schema()).build();
  }

  CheckResponse checkConfig(CheckRequest request) {
    return Answers.checked(provider.checkConfig(ValueCodec.decode(request.getNews())));
  }

  /** Names what changed; never asks for a replacement, which would replace every link with it. */
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
    provider.configure(ValueCodec.decode(request.getArgs()));
    return ConfigureResponse.newBuilder()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(true)
        .setSupportsPreview(true)
        .setSupportsAutonamingConfiguration(true)
        .build();
  }

  InvokeResponse invoke(InvokeRequest request) {
    try (Call call = requests.open("", request.getPreview(), 0, PATIENCE)) {
      Provider.Answer answer =
          provider.invoke(request.getTok(), ValueCodec.decode(request.getArgs()), call);
      return InvokeResponse.newBuilder()
          .setReturn(ValueCodec.encode(answer.result()))
          .addAllFailures(Answers.failures(answer.failures()))
          .build();
    }
  }

  List<ListResponse> list(ListRequest request) {
    long limit = request.getLimit() > 0 ? request.getLimit() : Long.MAX_VALUE;
    try (Call call = requests.open("", false, 0, PATIENCE)) {
      return provider.list(request.getToken(), ValueCodec.decode(request.getQuery()), call).stream()
          .limit(limit)
          .map(PackageRpc::result)
          .toList();
    }
  }

  private static ListResponse result(Provider.Found found) {
    return ListResponse.newBuilder()
        .setResult(ListResponse.Result.newBuilder().setId(found.id()).setName(found.name()))
        .build();
  }
}
