package com.kafkalinks.pulumi.rpc;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Registry;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

/** What the framework adds to the verbs of a resource. */
class ResourceRpcTest {
  private static final String TOKEN = "any:index:Any";
  private static final String URN = "urn:pulumi:dev::shop::any:index:Any::one";
  private static final Value ROW = Value.EMPTY.with("size", Value.of(1));

  private final Resource resource = Mockito.mock(Resource.class);
  private final List<String> said = new ArrayList<>();
  private ResourceRpc rpc;

  @BeforeEach
  void start() {
    ObjectType rows =
        new ObjectType(
            "Any", "", List.of(optional("size", Type.INTEGER, "").defaultsTo(Value.of(1))));
    Mockito.when(resource.type()).thenReturn(new ResourceType(TOKEN, rows, false, List.of()));
    Mockito.when(resource.patience(any())).thenReturn(Duration.ofMinutes(1));
    Registry registry = new Registry(rows).with(resource);
    Provider provider = Mockito.mock(Provider.class);
    Mockito.when(provider.configure(any())).thenReturn(registry);
    Requests requests =
        new Requests(Cancellation.root(), urn -> (level, message) -> said.add(message));
    rpc = new ResourceRpc(new Contents(provider), requests);
  }

  private static CreateRequest create() {
    return CreateRequest.newBuilder().setType(TOKEN).setUrn(URN).setPreview(true).build();
  }

  private static ReadRequest read() {
    return ReadRequest.newBuilder().setType(TOKEN).setUrn(URN).setId("1").build();
  }

  @Test
  void everyAnswerMayAskForARefreshBeforeUpdates() {
    Live live = new Live("1", Value.EMPTY, Value.EMPTY).refreshedBeforeUpdate();
    Mockito.when(resource.create(any(), any())).thenReturn(live);
    Mockito.when(resource.update(any(), any(), any())).thenReturn(live);
    Mockito.when(resource.read(any(), any(), any(), any())).thenReturn(Optional.of(live));
    assertTrue(rpc.create(create()).getRefreshBeforeUpdate());
    assertTrue(rpc.read(read()).getRefreshBeforeUpdate());
    UpdateRequest update = UpdateRequest.newBuilder().setType(TOKEN).setUrn(URN).build();
    assertTrue(rpc.update(update).getRefreshBeforeUpdate());
  }

  @Test
  void readMayAnswerThatTheResourceIsNotReady() {
    Live live = new Live("1", Value.EMPTY, Value.EMPTY).refreshedBeforeUpdate();
    Mockito.when(resource.read(any(), any(), any(), any()))
        .thenThrow(new NotReady(live, List.of("it is broken")));
    NotReady answer = assertThrows(NotReady.class, () -> rpc.read(read()));
    assertEquals(ROW, answer.live().state());
    assertTrue(answer.live().refreshBeforeUpdate());
    assertEquals(List.of("it is broken"), answer.reasons());
  }

  @Test
  void createGetsDefaultsAndTheOutputsThatThePlanReplaces() {
    List<Object> seen = new ArrayList<>();
    Mockito.when(resource.create(any(), any()))
        .thenAnswer(
            invocation -> {
              seen.add(invocation.getArgument(0));
              seen.add(invocation.getArgument(1, Call.class).replaced());
              return new Live("", Value.EMPTY, Value.EMPTY);
            });
    diff(true);
    rpc.create(create());
    diff(false);
    rpc.create(create());
    assertEquals(List.of(ROW, Optional.of(ROW), ROW, Optional.empty()), seen);
  }

  private void diff(boolean replaces) {
    Difference size =
        new Difference(PropertyPath.of("size"), Difference.Change.UPDATED, replaces, true);
    Mockito.when(resource.diff(any(), any())).thenReturn(new Differences(List.of(size), false));
    rpc.diff(DiffRequest.newBuilder().setType(TOKEN).setUrn(URN).build());
  }

  @Test
  void tellsNotesOfADiffOncePerResource() {
    Mockito.when(resource.diff(any(), any()))
        .thenReturn(new Differences(List.of(), false, List.of("only moved")));
    DiffRequest request = DiffRequest.newBuilder().setType(TOKEN).setUrn(URN).build();

    assertEquals(DiffChanges.DIFF_NONE, rpc.diff(request).getChanges());
    rpc.diff(request);
    rpc.diff(request.toBuilder().setUrn(URN + "2").build());

    assertEquals(List.of("only moved", "only moved"), said);
  }

  @Test
  void warnsOncePerResource() {
    Mockito.when(resource.create(any(), any()))
        .thenAnswer(
            invocation -> {
              invocation.getArgument(1, Call.class).warnOnce("careful");
              return new Live("", Value.EMPTY, Value.EMPTY);
            });
    rpc.create(create());
    rpc.create(create());
    rpc.create(create().toBuilder().setUrn(URN + "2").build());
    assertEquals(List.of("careful", "careful"), said);
  }
}
