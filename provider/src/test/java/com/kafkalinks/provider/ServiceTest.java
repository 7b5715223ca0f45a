package com.kafkalinks.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Empty;
import com.kafkalinks.operation.Time;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import com.kafkalinks.pulumi.value.Value;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CallRequest;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ParameterizeRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** What the engine asks of the package, through gRPC. */
class ServiceTest {
  private static final String TOKEN = "clusterlink:index:ClusterLink";
  private static final String URN = "urn:pulumi:dev::shop::" + TOKEN + "::orders";

  private final Plugin plugin = new Plugin(Time.SYSTEM, Map.of());
  private final ResourceProviderBlockingStub calls = plugin.calls();

  @AfterEach
  void stop() {
    plugin.close();
  }

  private static Code code(Consumer<ResourceProviderBlockingStub> call, Plugin plugin) {
    return assertThrows(StatusRuntimeException.class, () -> call.accept(plugin.calls()))
        .getStatus()
        .getCode();
  }

  @Test
  void tellsItsVersionAndSchema() {
    assertEquals(Version.current(), calls.getPluginInfo(Empty.getDefaultInstance()).getVersion());
    String schema = calls.getSchema(GetSchemaRequest.getDefaultInstance()).getSchema();
    assertEquals(Version.resource("schema.json"), schema);
  }

  @Test
  void promisesTheSameInHandshakeAndConfigure() {
    ProviderHandshakeResponse handshake =
        calls.handshake(ProviderHandshakeRequest.getDefaultInstance());
    ConfigureResponse configure = calls.configure(ConfigureRequest.getDefaultInstance());
    assertTrue(handshake.getAcceptSecrets() && configure.getAcceptSecrets());
    assertTrue(handshake.getAcceptResources() && configure.getAcceptResources());
    assertTrue(handshake.getAcceptOutputs() && configure.getAcceptOutputs());
    assertTrue(
        handshake.getSupportsAutonamingConfiguration()
            && configure.getSupportsAutonamingConfiguration());
    assertTrue(configure.getSupportsPreview());
  }

  @Test
  void attachesAndCancelsWithoutAWord() {
    PluginAttach address = PluginAttach.newBuilder().setAddress("127.0.0.1:1").build();
    assertEquals(Empty.getDefaultInstance(), calls.attach(address));
    assertEquals(Empty.getDefaultInstance(), calls.cancel(Empty.getDefaultInstance()));
  }

  @Test
  void checksTheConfigurationAndMarksItsSecrets() {
    Value news = Programs.json("{\"clusters\": \"{}\", \"maxRetries\": \"x\", \"version\": \"1\"}");
    CheckResponse answer =
        calls.checkConfig(CheckRequest.newBuilder().setNews(ValueCodec.encode(news)).build());
    assertEquals(1, answer.getFailuresCount());
    assertEquals(Value.of("{}").asSecret(), ValueCodec.decode(answer.getInputs()).get("clusters"));
    assertFalse(answer.getInputs().containsFields("version"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"maxRetries\": \"3\"} | {\"maxRetries\": \"3\"} | ''",
        "{\"maxRetries\": \"3\"} | {\"maxRetries\": \"4\"} | maxRetries",
        "{\"maxRetries\": \"3\"} | {\"clusters\": {}}      | clusters,maxRetries",
      })
  void changedConfigurationNeverReplacesTheLinks(String old, String news, String changed) {
    DiffResponse answer =
        calls.diffConfig(
            DiffRequest.newBuilder()
                .setOldInputs(ValueCodec.encode(Programs.json(old)))
                .setNews(ValueCodec.encode(Programs.json(news)))
                .build());
    assertEquals(changed, String.join(",", answer.getDiffsList()));
    assertEquals(
        changed.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME, answer.getChanges());
    assertEquals(0, answer.getReplacesCount());
  }

  @Test
  void checkAnswersMarkedInputsAndFailures() {
    Value program = Programs.of(ModePair.DESTINATION_OUTBOUND);
    CheckResponse good =
        calls.check(
            CheckRequest.newBuilder().setUrn(URN).setNews(ValueCodec.encode(program)).build());
    assertEquals(0, good.getFailuresCount());
    assertEquals(Programs.checked(program), ValueCodec.decode(good.getInputs()));
    CheckResponse bad =
        calls.check(
            CheckRequest.newBuilder()
                .setType(TOKEN)
                .setNews(ValueCodec.encode(Value.EMPTY))
                .build());
    assertTrue(bad.getFailures(0).getReason().startsWith("`linkName` is required"));
  }

  @Test
  void diffNamesPaths() {
    Value old = Programs.of(ModePair.DESTINATION_OUTBOUND);
    Value news = Programs.set(old, "config[\"acl.sync.ms\"]", "5000");
    DiffRequest request =
        DiffRequest.newBuilder()
            .setUrn(URN)
            .setOlds(ValueCodec.encode(old))
            .setOldInputs(ValueCodec.encode(old))
            .setNews(ValueCodec.encode(news))
            .build();
    DiffResponse answer = calls.diff(request);
    assertEquals(List.of("config"), answer.getDiffsList());
    assertEquals(java.util.Set.of("config[\"acl.sync.ms\"]"), answer.getDetailedDiffMap().keySet());
    DiffResponse ignored = calls.diff(request.toBuilder().addIgnoreChanges("config").build());
    assertEquals(DiffChanges.DIFF_NONE, ignored.getChanges());
  }

  static Stream<Arguments> unimplemented() {
    return Stream.of(
        row("Call", calls -> calls.call(CallRequest.getDefaultInstance())),
        row("Parameterize", calls -> calls.parameterize(ParameterizeRequest.getDefaultInstance())),
        row("GetMapping", calls -> calls.getMapping(GetMappingRequest.getDefaultInstance())),
        row("GetMappings", calls -> calls.getMappings(GetMappingsRequest.getDefaultInstance())));
  }

  private static Arguments row(String name, Consumer<ResourceProviderBlockingStub> call) {
    return Arguments.of(name, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unimplemented")
  void whatIsNotOfferedIsUnimplemented(String name, Consumer<ResourceProviderBlockingStub> call) {
    assertEquals(Code.UNIMPLEMENTED, code(call, plugin), name);
  }

  static Stream<Arguments> unknownTokens() {
    String token = "clusterlink:index:Nothing";
    return Stream.of(
        row("check", calls -> calls.check(CheckRequest.newBuilder().setType(token).build())),
        row("create", calls -> calls.create(CreateRequest.newBuilder().setType(token).build())),
        row(
            "create by URN",
            calls ->
                calls.create(
                    CreateRequest.newBuilder()
                        .setUrn("urn:pulumi:a::b::x$" + token + "::n")
                        .build())),
        row("no token", calls -> calls.create(CreateRequest.newBuilder().setUrn("odd").build())),
        row("invoke", calls -> calls.invoke(InvokeRequest.newBuilder().setTok(token).build())),
        row("list", calls -> calls.list(ListRequest.newBuilder().setToken(token).build()).next()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unknownTokens")
  void unknownTokensAreRefused(String name, Consumer<ResourceProviderBlockingStub> call) {
    assertEquals(Code.INVALID_ARGUMENT, code(call, plugin), name);
  }

  /** An unknown configuration is never sent, a broken one is CheckConfig's to refuse. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{}", "{\"clusters\": \"no json\"}", "{\"clusters\": 5, \"maxRetries\": {}}"})
  void configureNeverCrashes(String config) {
    ConfigureRequest request =
        ConfigureRequest.newBuilder().setArgs(ValueCodec.encode(Programs.json(config))).build();
    assertTrue(calls.configure(request).getAcceptSecrets());
  }
}
