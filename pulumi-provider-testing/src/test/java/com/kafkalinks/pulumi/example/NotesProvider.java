package com.kafkalinks.pulumi.example;

import static com.kafkalinks.pulumi.schema.Property.computed;
import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;

import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Registry;
import com.kafkalinks.pulumi.rpc.Plugin;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.schema.SchemaJson;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** A provider of one resource: a text file. */
public final class NotesProvider implements Provider {
  private static final ObjectType CONFIG = new ObjectType("Provider", "Keeps notes.", List.of());

  static final ResourceType NOTE =
      new ResourceType(
          "notes:index:Note",
          new ObjectType(
              "Note",
              "A text file.",
              List.of(
                  required("path", Type.STRING, "Where the file is.").replacing(),
                  required("text", Type.STRING, "What is in it."),
                  optional("ending", Type.STRING, "What follows the text.")
                      .defaultsTo(Value.of("\n")),
                  computed("size", Type.INTEGER, "The size of the file, in bytes."))),
          false,
          List.of());

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public String schema() {
    Value head = Value.EMPTY.with("name", Value.of("notes")).with("version", Value.of(version()));
    return JsonText.print(SchemaJson.of(head, configure(Value.EMPTY).contents()));
  }

  @Override
  public Checked checkConfig(Value news) {
    return Structure.check(CONFIG, news);
  }

  @Override
  public Registry configure(Value arguments) {
    return new Registry(CONFIG).with(new Note());
  }

  /** The plugin {@code pulumi-resource-notes}. */
  public static void main(String[] args) throws Exception {
    Plugin.serve(new NotesProvider(), args);
  }
}
