package com.kafkalinks.bench;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The life of one link, call by call, as preview, up, update, refresh and destroy make them. */
final class LifeCycle {
  private static final String TYPE = "clusterlink:index:ClusterLink";

  /** Hears how long each call took. */
  interface Watch {
    /**
     * A call was answered.
     *
     * @param verb its name in the protocol; previews end in {@code (preview)}
     */
    void took(String verb, long nanos);
  }

  private final ResourceProviderBlockingStub plugin;
  private final Watch watch;

  LifeCycle(ResourceProviderBlockingStub plugin, Watch watch) {
    this.plugin = plugin;
    this.watch = watch;
  }

  /** What the engine calls before any resource. */
  void open() {
    timed("GetPluginInfo", () -> plugin.getPluginInfo(Empty.getDefaultInstance()));
    timed("CheckConfig", () -> plugin.checkConfig(CheckRequest.getDefaultInstance()));
    timed("Configure", () -> plugin.configure(ConfigureRequest.getDefaultInstance()));
  }

  /**
   * Creates, changes, refreshes and deletes a link.
   *
   * @param link inputs of a link of this name with these settings
   */
  void live(String name, BiFunction<String, Map<String, String>, Struct> link) {
    String urn = urn(name);
    Struct inputs = check(urn, link.apply(name, Map.of("consumer.offset.sync.enable", "true")));
    create(urn, inputs, true);
    CreateResponse created = create(urn, inputs, false);
    String id = created.getId();
    Struct state = created.getProperties();
    diff(urn, id, inputs, state, inputs);
    Struct changed = check(urn, link.apply(name, Map.of("consumer.offset.sync.ms", "5000")));
    diff(urn, id, inputs, state, changed);
    update(urn, id, inputs, state, changed, true);
    state = update(urn, id, inputs, state, changed, false);
    state = read(urn, id, changed, state);
    delete(urn, id, changed, state);
  }

  /** A link that was created. */
  record Created(String urn, String id, Struct inputs, Struct state) {}

  /** Previews the creation of a link, as a preview of a new stack does. */
  void preview(String name, Struct link) {
    String urn = urn(name);
    create(urn, check(urn, link), true);
  }

  /** Creates a link. */
  Created create(String name, Struct link) {
    String urn = urn(name);
    Struct inputs = check(urn, link);
    CreateResponse created = create(urn, inputs, false);
    return new Created(urn, created.getId(), inputs, created.getProperties());
  }

  /** Reads a link, as a refresh does. */
  void refresh(Created link) {
    read(link.urn(), link.id(), link.inputs(), link.state());
  }

  private static String urn(String name) {
    return "urn:pulumi:bench::bench::" + TYPE + "::" + name;
  }

  private Struct check(String urn, Struct news) {
    CheckRequest request =
        CheckRequest.newBuilder().setUrn(urn).setType(TYPE).setNews(news).build();
    return timed("Check", () -> plugin.check(request)).getInputs();
  }

  private void diff(String urn, String id, Struct oldInputs, Struct state, Struct news) {
    DiffRequest request =
        DiffRequest.newBuilder()
            .setUrn(urn)
            .setType(TYPE)
            .setId(id)
            .setOlds(state)
            .setOldInputs(oldInputs)
            .setNews(news)
            .build();
    timed("Diff", () -> plugin.diff(request));
  }

  private CreateResponse create(String urn, Struct inputs, boolean preview) {
    CreateRequest request =
        CreateRequest.newBuilder()
            .setUrn(urn)
            .setType(TYPE)
            .setProperties(inputs)
            .setPreview(preview)
            .build();
    return timed(preview ? "Create (preview)" : "Create", () -> plugin.create(request));
  }

  private Struct update(
      String urn, String id, Struct oldInputs, Struct state, Struct news, boolean preview) {
    UpdateRequest request =
        UpdateRequest.newBuilder()
            .setUrn(urn)
            .setType(TYPE)
            .setId(id)
            .setOlds(state)
            .setOldInputs(oldInputs)
            .setNews(news)
            .setPreview(preview)
            .build();
    return timed(preview ? "Update (preview)" : "Update", () -> plugin.update(request))
        .getProperties();
  }

  private Struct read(String urn, String id, Struct inputs, Struct state) {
    ReadRequest request =
        ReadRequest.newBuilder()
            .setUrn(urn)
            .setType(TYPE)
            .setId(id)
            .setInputs(inputs)
            .setProperties(state)
            .build();
    return timed("Read", () -> plugin.read(request)).getProperties();
  }

  private void delete(String urn, String id, Struct inputs, Struct state) {
    DeleteRequest request =
        DeleteRequest.newBuilder()
            .setUrn(urn)
            .setType(TYPE)
            .setId(id)
            .setOldInputs(inputs)
            .setProperties(state)
            .build();
    timed("Delete", () -> plugin.delete(request));
  }

  private <T> T timed(String verb, Supplier<T> call) {
    long start = System.nanoTime();
    T answer = call.get();
    watch.took(verb, System.nanoTime() - start);
    return answer;
  }
}
