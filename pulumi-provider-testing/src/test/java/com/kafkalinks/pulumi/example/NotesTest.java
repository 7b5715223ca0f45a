package com.kafkalinks.pulumi.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Struct;
import com.kafkalinks.operation.testing.ManualTime;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import com.kafkalinks.pulumi.testing.InProcessPlugin;
import com.kafkalinks.pulumi.value.Value;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetSchemaRequest;

/** What the framework does for a provider, seen through the example. */
class NotesTest {
  private static final String TYPE = "notes:index:Note";

  private final InProcessPlugin plugin = new InProcessPlugin(new NotesProvider(), new ManualTime());

  @TempDir Path folder;

  @AfterEach
  void stop() {
    plugin.close();
  }

  private Value inputs(String text) {
    String path = folder.resolve("note").toString();
    return Value.EMPTY.with("path", Value.of(path)).with("text", Value.of(text));
  }

  private Struct created(Struct inputs) {
    CreateRequest request = CreateRequest.newBuilder().setType(TYPE).setProperties(inputs).build();
    return plugin.calls().create(request).getProperties();
  }

  @Test
  void outputsHaveDefaultsAndInputsDoNot() {
    Struct inputs = ValueCodec.encode(inputs("one"));
    CheckRequest check = CheckRequest.newBuilder().setType(TYPE).setNews(inputs).build();
    assertEquals(inputs, plugin.calls().check(check).getInputs());
    assertEquals("\n", ValueCodec.decode(created(inputs)).get("ending").text());
  }

  @Test
  void anAbsentPropertyIsComparedAsItsDefault() {
    Struct inputs = ValueCodec.encode(inputs("one"));
    DiffRequest.Builder diff =
        DiffRequest.newBuilder().setType(TYPE).setOlds(created(inputs)).setOldInputs(inputs);
    Value spelled = inputs("one").with("ending", Value.of("\n"));
    DiffResponse same = plugin.calls().diff(diff.setNews(ValueCodec.encode(spelled)).build());
    assertEquals(0, same.getDetailedDiffCount());
    Value changed = inputs("two");
    DiffResponse other = plugin.calls().diff(diff.setNews(ValueCodec.encode(changed)).build());
    assertEquals(Set.of("text"), other.getDetailedDiffMap().keySet());
  }

  @Test
  void schemaIsDerivedFromTheRegistry() {
    String schema = plugin.calls().getSchema(GetSchemaRequest.getDefaultInstance()).getSchema();
    assertTrue(schema.contains("\"notes:index:Note\""), schema);
    assertTrue(schema.contains("\"integer\""), schema);
  }
}
