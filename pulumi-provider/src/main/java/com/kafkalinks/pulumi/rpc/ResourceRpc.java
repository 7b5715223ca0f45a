package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.table.Secrets;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
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

/** The verbs of resources: decode, fill in defaults, ask the resource, encode. */
final class ResourceRpc {
  private static final Duration READ_PATIENCE = Duration.ofMinutes(5);

  private final Contents contents;
  private final Requests requests;

  ResourceRpc(Contents contents, Requests requests) {
    this.contents = contents;
    this.requests = requests;
  }

  CheckResponse check(CheckRequest request) {
    Resource resource = resource(request.getType(), request.getUrn());
    Value news = ValueCodec.decode(request.getNews());
    return requests.serve(
        request.getUrn(),
        false,
        0,
        READ_PATIENCE,
        call -> Answers.checked(resource.check(news, call)));
  }

  DiffResponse diff(DiffRequest request) {
    Resource resource = resource(request.getType(), request.getUrn());
    Value oldState = filled(resource, request.getOlds());
    Value oldInputs = ValueCodec.decode(request.getOldInputs());
    Change change = new Change(oldState, oldInputs, ValueCodec.decode(request.getNews()));
    List<PropertyPath> ignored =
        request.getIgnoreChangesList().stream().map(PropertyPath::parse).toList();
    Differences differences = resource.diff(change, ignored);
    requests.memory().diffed(request.getUrn(), oldState, differences.replaces());
    requests.tell(request.getUrn(), differences.notes());
    return Answers.differences(differences);
  }

  CreateResponse create(CreateRequest request) {
    Resource resource = resource(request.getType(), request.getUrn());
    Value inputs = filled(resource, request.getProperties());
    return requests.serve(
        request.getUrn(),
        request.getPreview(),
        request.getTimeout(),
        resource.patience(inputs),
        call -> {
          Live live = whole(resource, () -> resource.create(inputs, call));
          return CreateResponse.newBuilder()
              .setId(live.id())
              .setProperties(ValueCodec.encode(live.state()))
              .setRefreshBeforeUpdate(live.refreshBeforeUpdate())
              .build();
        });
  }

  ReadResponse read(ReadRequest request) {
    Resource resource = resource(request.getType(), request.getUrn());
    return requests.serve(
        request.getUrn(),
        false,
        request.getTimeout(),
        READ_PATIENCE,
        call -> read(resource, request, call));
  }

  private static ReadResponse read(Resource resource, ReadRequest request, Call call) {
    Value inputs = ValueCodec.decode(request.getInputs());
    Value state = ValueCodec.decode(request.getProperties());
    Live live =
        whole(resource, () -> resource.read(request.getId(), inputs, state, call).orElse(null));
    if (live == null) {
      // A wholly empty answer says that it is gone; an empty struct would not.
      return ReadResponse.getDefaultInstance();
    }
    return ReadResponse.newBuilder()
        .setId(live.id())
        .setProperties(ValueCodec.encode(live.state()))
        .setInputs(ValueCodec.encode(live.inputs()))
        .setRefreshBeforeUpdate(live.refreshBeforeUpdate())
        .build();
  }

  UpdateResponse update(UpdateRequest request) {
    Resource resource = resource(request.getType(), request.getUrn());
    Value oldInputs = ValueCodec.decode(request.getOldInputs());
    Value news = filled(resource, request.getNews());
    Change change = new Change(filled(resource, request.getOlds()), oldInputs, news);
    return requests.serve(
        request.getUrn(),
        request.getPreview(),
        request.getTimeout(),
        resource.patience(news),
        call -> {
          Live live = whole(resource, () -> resource.update(request.getId(), change, call));
          return UpdateResponse.newBuilder()
              .setProperties(ValueCodec.encode(live.state()))
              .setRefreshBeforeUpdate(live.refreshBeforeUpdate())
              .build();
        });
  }

  Empty delete(DeleteRequest request) {
    Resource resource = resource(request.getType(), request.getUrn());
    Value inputs = ValueCodec.decode(request.getOldInputs());
    Value state = filled(resource, request.getProperties());
    return requests.serve(
        request.getUrn(),
        false,
        request.getTimeout(),
        resource.patience(state),
        call -> {
          resource.delete(request.getId(), inputs, state, call);
          return Empty.getDefaultInstance();
        });
  }

  private Resource resource(String type, String urn) {
    return contents.resource(token(type, urn));
  }

  private static Value filled(Resource resource, Struct properties) {
    return Defaults.fill(resource.type().body(), ValueCodec.decode(properties));
  }

  /** Outputs with every default and every secret's mark, also where the verb was not ready. */
  private static Live whole(Resource resource, Supplier<Live> verb) {
    ObjectType type = resource.type().body();
    try {
      Live live = verb.get();
      return live == null ? null : whole(type, live);
    } catch (NotReady e) {
      throw e.with(whole(type, e.live()));
    }
  }

  private static Live whole(ObjectType type, Live live) {
    return live.with(Secrets.mark(type, Defaults.fill(type, live.state())));
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
