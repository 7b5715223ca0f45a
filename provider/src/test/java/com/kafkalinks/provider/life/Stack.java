package com.kafkalinks.provider.life;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import com.kafkalinks.pulumi.testing.InProcessPlugin.Line;
import com.kafkalinks.pulumi.value.Value;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/**
 * A stack of one resource, driven as Pulumi's engine drives it: the order of calls, what state is
 * kept after a failure, and that leftover init errors ask for an update without a difference
 * (pulumi/pulumi, {@code pkg/resource/deploy/step.go}, {@code step_generator.go}).
 */
final class Stack {
  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private final Lab lab;
  private final String urn;
  private double timeout;
  private Held held = Held.NOTHING;
  private boolean createFirst;
  private boolean refreshedBeforeUpdate;
  private final List<Held> leftBehind = new ArrayList<>();

  Stack(Lab lab, String name) {
    this(lab, ClusterLinkTable.TOKEN, name);
  }

  Stack(Lab lab, String token, String name) {
    this.lab = lab;
    this.urn = "urn:pulumi:dev::shop::" + token + "::" + name;
  }

  /** What the engine keeps of a resource; the id is empty where it keeps nothing. */
  private record Held(String id, Value inputs, Value outputs, List<String> initErrors) {
    static final Held NOTHING = new Held("", Value.EMPTY, Value.EMPTY, List.of());

    boolean there() {
      return !id.isEmpty();
    }
  }

  /** The program's {@code customTimeouts}, seconds; 0 for none. */
  Stack timeout(double seconds) {
    timeout = seconds;
    return this;
  }

  /** Somebody edits the state: another name, the same id. */
  void renameInState(String name) {
    Value text = Value.of(name);
    held =
        new Held(
            held.id,
            held.inputs.with(ClusterLinkTable.LINK_NAME, text),
            held.outputs.with(ClusterLinkTable.LINK_NAME, text),
            held.initErrors);
  }

  /** Whether the latest answer asks the engine to read the link before the next update. */
  boolean refreshedBeforeUpdate() {
    return refreshedBeforeUpdate;
  }

  String id() {
    return held.id;
  }

  Value inputs() {
    return held.inputs;
  }

  Value outputs() {
    return held.outputs;
  }

  List<String> initErrors() {
    return held.initErrors;
  }

  Step up(Value program) {
    return run(
        () -> {
          Result result = deploy(program, false);
          deleteLeftBehind();
          return result;
        });
  }

  Step preview(Value program) {
    Held before = held;
    try {
      return run(() -> deploy(program, true));
    } finally {
      previewed = held.outputs;
      held = before;
    }
  }

  /** The program's {@code deleteBeforeReplace: false}. */
  Stack createBeforeDelete() {
    createFirst = true;
    return this;
  }

  private Value previewed = Value.EMPTY;

  /** The outputs that the latest preview showed. */
  Value previewed() {
    return previewed;
  }

  private Result deploy(Value program, boolean preview) {
    Value news = check(program, held.inputs);
    if (!held.there()) {
      create(news, preview);
      return new Result(Action.CREATE);
    }
    DiffResponse diff = diff(held.outputs, held.inputs, news);
    Set<String> paths = new TreeSet<>(diff.getDetailedDiffMap().keySet());
    if (diff.getReplacesCount() > 0) {
      replace(check(program, Value.EMPTY), diff.getDeleteBeforeReplace() && !createFirst, preview);
      return new Result(Action.REPLACE, paths);
    }
    if (diff.getChanges() == DiffChanges.DIFF_NONE && held.initErrors.isEmpty()) {
      held = new Held(held.id, news, held.outputs, List.of());
      return new Result(Action.SAME);
    }
    update(news, preview);
    return new Result(Action.UPDATE, paths);
  }

  private void replace(Value news, boolean deleteFirst, boolean preview) {
    Held old = held;
    if (deleteFirst && !preview) {
      delete(old);
      held = Held.NOTHING;
    }
    create(news, preview);
    if (!deleteFirst && !preview) {
      leftBehind.add(old);
    }
  }

  /** What replacements left behind goes at the end of every deployment, until it is gone. */
  private void deleteLeftBehind() {
    while (!leftBehind.isEmpty()) {
      delete(leftBehind.get(0));
      leftBehind.remove(0);
    }
  }

  Step refresh() {
    return run(
        () -> {
          Value wanted = held.inputs;
          if (!read(held.id, held.inputs, held.outputs)) {
            held = Held.NOTHING;
            return new Result(Action.GONE);
          }
          DiffResponse diff = diff(held.outputs, held.inputs, wanted);
          return new Result(Action.READ, new TreeSet<>(diff.getDetailedDiffMap().keySet()));
        });
  }

  /** {@code pulumi import}: nothing is known but the id. */
  Step importing(String id) {
    return run(() -> new Result(read(id, null, null) ? Action.READ : Action.GONE));
  }

  /** {@code ClusterLink.get(name, id, state)}. */
  Step get(String id, Value state) {
    return run(() -> new Result(read(id, state, state) ? Action.READ : Action.GONE));
  }

  Step destroy() {
    return run(
        () -> {
          delete(held);
          held = Held.NOTHING;
          return new Result(Action.DELETE);
        });
  }

  private Value check(Value program, Value olds) {
    CheckResponse checked =
        lab.plugin()
            .calls()
            .check(
                CheckRequest.newBuilder()
                    .setUrn(urn)
                    .setOlds(ValueCodec.encode(olds))
                    .setNews(ValueCodec.encode(program))
                    .build());
    if (checked.getFailuresCount() > 0) {
      throw Status.INVALID_ARGUMENT
          .withDescription("check: " + checked.getFailuresList())
          .asRuntimeException();
    }
    return ValueCodec.decode(checked.getInputs());
  }

  private DiffResponse diff(Value outputs, Value inputs, Value news) {
    return lab.plugin()
        .calls()
        .diff(
            DiffRequest.newBuilder()
                .setId(held.id)
                .setUrn(urn)
                .setOlds(ValueCodec.encode(outputs))
                .setOldInputs(ValueCodec.encode(inputs))
                .setNews(ValueCodec.encode(news))
                .build());
  }

  private void create(Value news, boolean preview) {
    CreateRequest request =
        CreateRequest.newBuilder()
            .setUrn(urn)
            .setProperties(ValueCodec.encode(news))
            .setTimeout(timeout)
            .setPreview(preview)
            .build();
    try {
      CreateResponse created = lab.plugin().calls().create(request);
      held = new Held(created.getId(), news, ValueCodec.decode(created.getProperties()), List.of());
      refreshedBeforeUpdate = created.getRefreshBeforeUpdate();
    } catch (StatusRuntimeException e) {
      initFailed(e)
          .ifPresent(
              failed ->
                  held =
                      new Held(
                          failed.getId(),
                          news,
                          ValueCodec.decode(failed.getProperties()),
                          failed.getReasonsList()));
      throw e;
    }
  }

  private void update(Value news, boolean preview) {
    UpdateRequest request =
        UpdateRequest.newBuilder()
            .setId(held.id)
            .setUrn(urn)
            .setOlds(ValueCodec.encode(held.outputs))
            .setOldInputs(ValueCodec.encode(held.inputs))
            .setNews(ValueCodec.encode(news))
            .setTimeout(timeout)
            .setPreview(preview)
            .build();
    try {
      UpdateResponse updated = lab.plugin().calls().update(request);
      held = new Held(held.id, news, ValueCodec.decode(updated.getProperties()), List.of());
      refreshedBeforeUpdate = updated.getRefreshBeforeUpdate();
    } catch (StatusRuntimeException e) {
      initFailed(e).ifPresent(failed -> held = keptAfter(failed, held.inputs));
      throw e;
    }
  }

  private Held keptAfter(ErrorResourceInitFailed failed, Value inputs) {
    return new Held(
        held.id, inputs, ValueCodec.decode(failed.getProperties()), failed.getReasonsList());
  }

  private boolean read(String id, Value inputs, Value state) {
    ReadRequest.Builder request = ReadRequest.newBuilder().setId(id).setUrn(urn);
    request.setTimeout(timeout);
    if (inputs != null) {
      request.setInputs(ValueCodec.encode(inputs)).setProperties(ValueCodec.encode(state));
    }
    ReadResponse read;
    try {
      read = lab.plugin().calls().read(request.build());
    } catch (StatusRuntimeException e) {
      ErrorResourceInitFailed failed = initFailed(e).orElseThrow(() -> e);
      held = keptAfter(failed, ValueCodec.decode(failed.getInputs()));
      return true;
    }
    refreshedBeforeUpdate = read.getRefreshBeforeUpdate();
    held =
        new Held(
            read.getId(),
            ValueCodec.decode(read.getInputs()),
            ValueCodec.decode(read.getProperties()),
            List.of());
    return !read.getId().isEmpty();
  }

  @SuppressWarnings("CheckReturnValue") // nothing to see in an empty answer
  private void delete(Held what) {
    lab.plugin()
        .calls()
        .delete(
            DeleteRequest.newBuilder()
                .setId(what.id)
                .setUrn(urn)
                .setProperties(ValueCodec.encode(what.outputs))
                .setOldInputs(ValueCodec.encode(what.inputs))
                .setTimeout(timeout)
                .build());
  }

  private static Optional<ErrorResourceInitFailed> initFailed(StatusRuntimeException e) {
    byte[] details = e.getTrailers() == null ? null : e.getTrailers().get(DETAILS);
    if (details == null) {
      return Optional.empty();
    }
    try {
      Any detail = com.google.rpc.Status.parseFrom(details).getDetails(0);
      return Optional.of(ErrorResourceInitFailed.parseFrom(detail.getValue()));
    } catch (InvalidProtocolBufferException broken) {
      throw new AssertionError(broken);
    }
  }

  private record Result(Action action, Set<String> changes) {
    Result(Action action) {
      this(action, Set.of());
    }
  }

  private interface Work {
    Result run();
  }

  /** What comes of work whose plugin died in the middle: nobody told the engine anything. */
  Step dying(Supplier<Step> work, BooleanSupplier died) {
    Held before = held;
    Step step = work.get();
    if (died.getAsBoolean()) {
      held = before;
      Status gone = Status.UNAVAILABLE.withDescription("the plugin is gone");
      return new Step(step.action(), step.changes(), Optional.of(gone), step.log());
    }
    return step;
  }

  private Step run(Work work) {
    int said = lab.plugin().log().size();
    Result result = new Result(Action.CHECK);
    Optional<Status> failure = Optional.empty();
    try {
      result = work.run();
    } catch (StatusRuntimeException e) {
      failure = Optional.of(e.getStatus());
    }
    List<Line> log = lab.plugin().log();
    return new Step(result.action, result.changes, failure, log.subList(said, log.size()));
  }
}
