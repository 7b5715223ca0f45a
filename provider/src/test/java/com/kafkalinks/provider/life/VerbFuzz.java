package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.protobuf.Struct;
import com.kafkalinks.provider.link.Programs;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Every verb of a resource with arguments that no engine would send: an answer or a clear refusal,
 * in time.
 */
abstract class VerbFuzz {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Set<Status.Code> BUGS =
      Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL, Status.Code.UNAVAILABLE);

  private final Lab lab;
  private final String urn;
  private final String id;
  private final List<Struct> good;
  private final List<String> functions;

  /**
   * What is fuzzed.
   *
   * @param token the resource's type
   * @param id the id of one that may exist
   * @param good programs that are right
   * @param functions tokens of the functions that are fuzzed too
   */
  record Target(Lab lab, String token, String id, List<Struct> good, List<String> functions) {}

  VerbFuzz(Target target) {
    this.lab = target.lab;
    this.urn = "urn:pulumi:dev::shop::" + target.token + "::orders";
    this.id = target.id;
    this.good = target.good;
    this.functions = target.functions;
  }

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
    return Structs.spoilt(good);
  }

  @Property
  void checksOfAnythingAreAnswered(@ForAll("structs") Struct any, @ForAll("spoilt") Struct spoilt) {
    for (Struct news : new Struct[] {any, spoilt}) {
      CheckRequest request = CheckRequest.newBuilder().setUrn(urn).setNews(news).build();
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
              .setUrn(urn)
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
              .setUrn(urn)
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
    UpdateRequest.Builder request = UpdateRequest.newBuilder().setUrn(urn).setId(id).setTimeout(5);
    request.setOlds(olds).setOldInputs(news).setNews(news);
    assertSound(plugin -> plugin.update(request.build()));
    assertSound(plugin -> plugin.update(request.setPreview(true).build()));
  }

  @Property
  void readsAndDeletesOfSpoiltStatesAreAnswered(
      @ForAll("spoilt") Struct state, @ForAll("structs") Struct any, @ForAll String anyId) {
    for (Struct inputs : new Struct[] {state, any}) {
      ReadRequest read =
          ReadRequest.newBuilder()
              .setUrn(urn)
              .setId(anyId)
              .setProperties(state)
              .setInputs(inputs)
              .setTimeout(5)
              .build();
      assertSound(plugin -> plugin.read(read));
      DeleteRequest delete =
          DeleteRequest.newBuilder()
              .setUrn(urn)
              .setId(anyId)
              .setProperties(inputs)
              .setTimeout(5)
              .build();
      assertSound(plugin -> plugin.delete(delete));
    }
  }

  @Property
  void importsOfAnyIdAreAnswered(@ForAll("ids") String anyId) {
    assertSound(plugin -> plugin.read(ReadRequest.newBuilder().setUrn(urn).setId(anyId).build()));
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
    List<String> tokens = new ArrayList<>(functions);
    tokens.add(token);
    for (String each : tokens) {
      assertSound(
          plugin -> plugin.invoke(InvokeRequest.newBuilder().setTok(each).setArgs(any).build()));
    }
  }
}
