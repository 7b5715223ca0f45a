package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ListRequest;

class ErrorsTest {
  /** The engine takes these for "nobody knows what became of the resource". */
  private static final Set<Code> STATE_UNKNOWN =
      Set.of(Code.UNKNOWN, Code.INTERNAL, Code.DATA_LOSS);

  @ParameterizedTest
  @EnumSource(Reason.class)
  void noRefusalMakesTheEngineDoubtTheState(Reason reason) {
    Code refused = Errors.status(new Refused(reason, "sentence")).getStatus().getCode();
    assertFalse(STATE_UNKNOWN.contains(refused));
    // UNAVAILABLE would say that the plugin itself is gone.
    assertFalse(Set.of(Code.OK, Code.UNAVAILABLE, Code.UNIMPLEMENTED).contains(refused));
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID, INVALID_ARGUMENT",
    "ALREADY_EXISTS, ALREADY_EXISTS",
    "UNAUTHENTICATED, UNAUTHENTICATED",
    "PERMISSION_DENIED, PERMISSION_DENIED",
    "NOT_FOUND, NOT_FOUND",
    "PRECONDITION, FAILED_PRECONDITION",
    "THROTTLED, RESOURCE_EXHAUSTED",
    "TIMED_OUT, DEADLINE_EXCEEDED",
    "CANCELLED, CANCELLED",
    "ABORTED, ABORTED",
  })
  void reasonsHaveTheirCodes(Reason reason, Code code) {
    StatusRuntimeException status = Errors.status(new Refused(reason, "a \"sentence\" ü😀"));
    assertEquals(code, status.getStatus().getCode());
    assertEquals("a \"sentence\" ü😀", status.getStatus().getDescription());
  }

  @Test
  void theEndOfAnOperationHasACodeOfItsOwn() {
    Code late = Errors.status(Ended.timedOut("late")).getStatus().getCode();
    Code stopped = Errors.status(Ended.cancelled("stopped")).getStatus().getCode();
    assertEquals(Code.DEADLINE_EXCEEDED, late);
    assertEquals(Code.CANCELLED, stopped);
  }

  @Test
  void bugIsToldWithoutItsMessage() {
    Throwable[] bugs = {
      new IllegalStateException("hidden"),
      new NullPointerException(),
      new StackOverflowError("hidden"),
      new IllegalArgumentException("hidden", new RuntimeException("hidden")),
      traceless()
    };
    for (Throwable bug : bugs) {
      StatusRuntimeException status = Errors.status(bug);
      assertEquals(Code.INTERNAL, status.getStatus().getCode());
      String text = status.getStatus().getDescription();
      assertTrue(text.contains("this is a bug in the provider"), text);
      assertTrue(text.contains(bug.getClass().getName()), text);
      assertFalse(text.contains("hidden"), text);
    }
  }

  private static Throwable traceless() {
    RuntimeException bug = new RuntimeException("hidden");
    bug.setStackTrace(new StackTraceElement[0]);
    return bug;
  }

  @Test
  void whatIsCreatedButNotReadyKeepsItsState() throws InvalidProtocolBufferException {
    Value state = Value.EMPTY.with("linkName", Value.of("orders").asSecret());
    Live live = new Live("lkc-1/orders", Value.EMPTY.with("a", Value.of(1)), state);
    StatusRuntimeException status = Errors.status(new NotReady(live, List.of("first", "second")));
    assertEquals(Code.FAILED_PRECONDITION, status.getStatus().getCode());
    ErrorResourceInitFailed detail = ErrorResourceInitFailed.parseFrom(detail(status).getValue());
    assertEquals("lkc-1/orders", detail.getId());
    assertEquals(List.of("first", "second"), detail.getReasonsList());
    assertEquals(state, ValueCodec.decode(detail.getProperties()));
    assertEquals(live.inputs(), ValueCodec.decode(detail.getInputs()));
  }

  private static Any detail(StatusRuntimeException failure) throws InvalidProtocolBufferException {
    byte[] trailer =
        failure
            .getTrailers()
            .get(Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER));
    com.google.rpc.Status status = com.google.rpc.Status.parseFrom(trailer);
    assertEquals(failure.getStatus().getCode().value(), status.getCode());
    Any detail = status.getDetails(0);
    assertEquals("type.googleapis.com/pulumirpc.ErrorResourceInitFailed", detail.getTypeUrl());
    return detail;
  }

  static Stream<Throwable> thrown() {
    return Stream.of(
        new IllegalStateException("hidden"),
        new AssertionError("hidden"),
        new LinkageError("hidden"));
  }

  /** Also what is no exception: an engine that is told nothing shows nothing. */
  @ParameterizedTest
  @MethodSource("thrown")
  void whateverAVerbThrowsIsToldAsABug(Throwable bug) {
    Provider provider = Mockito.mock(Provider.class, call -> rethrow(bug));
    List<Throwable> told = new ArrayList<>();
    try (ProviderService service = new ProviderService(provider, Cancellation.root(), "")) {
      service.check(CheckRequest.getDefaultInstance(), failures(told));
      service.create(CreateRequest.getDefaultInstance(), failures(told));
      service.invoke(InvokeRequest.getDefaultInstance(), failures(told));
      service.list(ListRequest.getDefaultInstance(), failures(told));
      service.getSchema(GetSchemaRequest.getDefaultInstance(), failures(told));
    }
    assertEquals(5, told.size());
    for (Throwable failure : told) {
      Status status = Status.fromThrowable(failure);
      assertEquals(Code.INTERNAL, status.getCode());
      assertFalse(status.getDescription().contains("hidden"), status.getDescription());
    }
  }

  private static Object rethrow(Throwable bug) throws Throwable {
    throw bug;
  }

  private static <T> StreamObserver<T> failures(List<Throwable> told) {
    return new StreamObserver<>() {
      @Override
      public void onNext(T answer) {}

      @Override
      public void onError(Throwable failure) {
        told.add(failure);
      }

      @Override
      public void onCompleted() {}
    };
  }
}
