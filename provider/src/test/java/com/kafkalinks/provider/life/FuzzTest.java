package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.protobuf.Struct;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Every verb with arguments that no engine would send: an answer or a clear refusal, in time. */
class FuzzTest {
  private static final String URN = "urn:pulumi:dev::shop::clusterlink:index:ClusterLink::orders";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Set<Status.Code> BUGS =
      Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL, Status.Code.UNAVAILABLE);

  private final Lab lab = new Lab();

  @AfterProperty
  void close() {
    lab.close();
  }

  private interface Verb {
    Object call(ResourceProviderBlockingStub plugin);
  }

  private void assertSound(Verb verb) {
    try {
      assertTimeoutPreemptively(LONG, () -> verb.call(lab.plugin().calls()));
    } catch (StatusRuntimeException e) {
      assertFalse(BUGS.contains(e.getStatus().getCode()), e.getStatus()::toString);
      String said = String.valueOf(e.getStatus().getDescription());
      assertFalse(said.contains("java.lang"), said);
      assertFalse(said.contains(Programs.OWNER.secret()), "a secret was said");
    }
  }

  @Provide
  Arbitrary<Struct> structs() {
    return Structs.any();
  }

  /** A program, or a state, that was good before something in it was replaced. */
  @Provide
  Arbitrary<Struct> spoilt() {
    return Structs.spoilt(
        Arrays.stream(ModePair.values())
            .map(pair -> ValueCodec.encode(Programs.checked(lab.program(pair))))
            .toList());
  }

  @Property
  void checksOfAnythingAreAnswered(@ForAll("structs") Struct any, @ForAll("spoilt") Struct spoilt) {
    for (Struct news : new Struct[] {any, spoilt}) {
      CheckRequest request = CheckRequest.newBuilder().setUrn(URN).setNews(news).build();
      assertSound(plugin -> plugin.check(request));
      assertSound(plugin -> plugin.checkConfig(request));
    }
  }

  @Property
  void configurationsOfAnythingAreAnswered(@ForAll("structs") Struct any) {
    assertSound(plugin -> plugin.configure(ConfigureRequest.newBuilder().setArgs(any).build()));
    lab.restart(rest -> rest);
  }

  @Property
  void diffsOfAnythingAreAnswered(
      @ForAll("spoilt") Struct olds,
      @ForAll("spoilt") Struct news,
      @ForAll("structs") Struct any,
      @ForAll String ignored) {
    for (Struct inputs : new Struct[] {news, any}) {
      DiffRequest request =
          DiffRequest.newBuilder()
              .setUrn(URN)
              .setOlds(olds)
              .setOldInputs(any)
              .setNews(inputs)
              .addIgnoreChanges(ignored)
              .build();
      assertSound(plugin -> plugin.diff(request));
      assertSound(plugin -> plugin.diffConfig(request));
    }
  }

  @Property
  void createsOfSpoiltProgramsAreAnswered(@ForAll("spoilt") Struct spoilt) {
    for (boolean preview : new boolean[] {true, false}) {
      CreateRequest request =
          CreateRequest.newBuilder()
              .setUrn(URN)
              .setProperties(spoilt)
              .setPreview(preview)
              .setTimeout(5)
              .build();
      assertSound(plugin -> plugin.create(request));
    }
  }

  @Property
  void updatesOfSpoiltStatesAreAnswered(
      @ForAll("spoilt") Struct olds, @ForAll("spoilt") Struct news) {
    UpdateRequest.Builder request =
        UpdateRequest.newBuilder().setUrn(URN).setId("lkc-owner/orders").setTimeout(5);
    request.setOlds(olds).setOldInputs(news).setNews(news);
    assertSound(plugin -> plugin.update(request.build()));
    assertSound(plugin -> plugin.update(request.setPreview(true).build()));
  }

  @Property
  void readsAndDeletesOfSpoiltStatesAreAnswered(
      @ForAll("spoilt") Struct state, @ForAll("structs") Struct any, @ForAll String id) {
    for (Struct inputs : new Struct[] {state, any}) {
      ReadRequest read =
          ReadRequest.newBuilder()
              .setUrn(URN)
              .setId(id)
              .setProperties(state)
              .setInputs(inputs)
              .setTimeout(5)
              .build();
      assertSound(plugin -> plugin.read(read));
      DeleteRequest delete =
          DeleteRequest.newBuilder()
              .setUrn(URN)
              .setId(id)
              .setProperties(inputs)
              .setTimeout(5)
              .build();
      assertSound(plugin -> plugin.delete(delete));
    }
  }

  @Property
  void importsOfAnyIdAreAnswered(@ForAll("ids") String id) {
    assertSound(plugin -> plugin.read(ReadRequest.newBuilder().setUrn(URN).setId(id).build()));
  }

  @Provide
  Arbitrary<String> ids() {
    Arbitrary<String> part =
        Arbitraries.oneOf(
            Arbitraries.of(
                "lkc-1", "DESTINATION", "OUTBOUND", "INBOUND", "", " ", "%2F", "..", "\u0000"),
            Arbitraries.strings().all().ofMaxLength(20));
    return part.list().ofMaxSize(7).map(parts -> String.join("/", parts));
  }

  @Property
  void functionsOfAnythingAreAnswered(@ForAll("structs") Struct any, @ForAll String token) {
    for (String each : new String[] {token, "clusterlink:index:getClusterLink"}) {
      assertSound(
          plugin -> plugin.invoke(InvokeRequest.newBuilder().setTok(each).setArgs(any).build()));
    }
  }
}
