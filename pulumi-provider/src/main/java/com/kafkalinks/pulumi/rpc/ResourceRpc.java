package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** The verbs of resources: decode, ask the resource, encode. */
final class ResourceRpc {
  private static final Duration READ_PATIENCE = Duration.ofMinutes(5);

  private final Provider provider;
  private final Requests requests;

  ResourceRpc(Provider provider, Requests requests) {
    this.provider = provider;
    this.requests = requests;
  }

  CheckResponse check(CheckRequest request) {
    Resource resource = provider.resource(token(request.getType(), request.getUrn()));
    try (Call call = requests.open(request.getUrn(), false, 0, READ_PATIENCE)) {
      return Answers.checked(resource.check(ValueCodec.decode(request.getNews()), call));
    }
  }

  DiffResponse diff(DiffRequest request) {
    Resource resource = provider.resource(token(request.getType(), request.getUrn()));
    List<PropertyPath> ignored =
        request.getIgnoreChangesList().stream().map(PropertyPath::parse).toList();
    Change change = change(request.getOlds(), request.getOldInputs(), request.getNews());
    return Answers.differences(resource.diff(request.getUrn(), change, ignored));
  }

  CreateResponse create(CreateRequest request) {
    Resource resource = provider.resource(token(request.getType(), request.getUrn()));
    Value inputs = ValueCodec.decode(request.getProperties());
    try (Call call =
        requests.open(
            request.getUrn(),
            request.getPreview(),
            request.getTimeout(),
            resource.patience(inputs))) {
      Live live = resource.create(inputs, call);
      return CreateResponse.newBuilder()
          .setId(live.id())
          .setProperties(ValueCodec.encode(live.state()))
          .build();
    }
  }

  ReadResponse read(ReadRequest request) {
    Resource resource = provider.resource(token(request.getType(), request.getUrn()));
    try (Call call = requests.open(request.getUrn(), false, request.getTimeout(), READ_PATIENCE)) {
      Value inputs = ValueCodec.decode(request.getInputs());
      Value state = ValueCodec.decode(request.getProperties());
      Optional<Live> live = resource.read(request.getId(), inputs, state, call);
      // A wholly empty answer says that it is gone; an empty struct would not.
      return live.map(ResourceRpc::readResponse).orElse(ReadResponse.getDefaultInstance());
    }
  }

  private static ReadResponse readResponse(Live live) {
    return ReadResponse.newBuilder()
        .setId(live.id())
        .setProperties(ValueCodec.encode(live.state()))
        .setInputs(ValueCodec.encode(live.inputs()))
        .build();
  }

  UpdateResponse update(UpdateRequest request) {
    Resource resource = provider.resource(token(request.getType(), request.getUrn()));
    Change change = change(request.getOlds(), request.getOldInputs(), request.getNews());
    try (Call call =
        requests.open(
            request.getUrn(),
            request.getPreview(),
            request.getTimeout(),
            resource.patience(change.news()))) {
      Value state = resource.update(request.getId(), change, call);
      return UpdateResponse.newBuilder().setProperties(ValueCodec.encode(state)).build();
    }
  }

  Empty delete(DeleteRequest request) {
    Resource resource = provider.resource(token(request.getType(), request.getUrn()));
    Value state = ValueCodec.decode(request.getProperties());
    try (Call call =
        requests.open(request.getUrn(), false, request.getTimeout(), resource.patience(state))) {
      Value inputs = ValueCodec.decode(request.getOldInputs());
      resource.delete(request.getId(), inputs, state, call);
      return Empty.getDefaultInstance();
    }
  }

  private static Change change(Struct olds, Struct oldInputs, Struct news) {
    return new Change(
        ValueCodec.decode(olds), ValueCodec.decode(oldInputs), ValueCodec.decode(news));
  }

  /** Older engines leave the type out; the URN ends in {@code …$type::name}. */
  static String token(String type, String urn) {
    if (!type.isEmpty()) {
      return type;
    }
    String[] parts = urn.split("::", 4);
    return parts.length < 4 ? "" : parts[2].substring(parts[2].lastIndexOf('$') + 1);
  }
}
