package com.kafkalinks.provider;

import com.kafkalinks.pulumi.schema.PackageType;
import com.kafkalinks.pulumi.schema.SchemaJson;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The package as a whole, and the program that writes {@code schema.json}. */
final class PackageSchema {
  private PackageSchema() {}

  /**
   * The text of {@code schema.json}.
   *
   * @param examples a folder with a page for each resource and function, named by it
   */
  static String json(Path examples) throws IOException {
    Value head = JsonText.parse(Version.resource("schema-head.json")).orElseThrow();
    ClusterLinkProvider provider = new ClusterLinkProvider(null, Map.of());
    PackageType contents = provider.configure(Value.EMPTY).contents();
    Value schema = SchemaJson.of(withoutEmpty(head, "pluginDownloadURL"), contents);
    for (String kind : List.of("resources", "functions")) {
      schema = schema.with(kind, withExamples(schema.get(kind), examples));
    }
    return JsonText.print(schema) + "\n";
  }

  private static Value withExamples(Value declarations, Path examples) throws IOException {
    Value described = declarations;
    for (String token : declarations.fields().keySet()) {
      Value declaration = declarations.get(token);
      String name = token.substring(token.lastIndexOf(':') + 1);
      String page = Files.readString(examples.resolve(name + ".md")).strip();
      Value text = Value.of(declaration.get("description").text() + "\n\n" + page);
      described = described.with(token, declaration.with("description", text));
    }
    return described;
  }

  private static Value withoutEmpty(Value head, String property) {
    return head.get(property).text().isEmpty() ? head.with(property, Value.NULL) : head;
  }

  /**
   * Writes the schema.
   *
   * @param args the file to write, and the folder of the examples
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), json(Path.of(args[1])));
  }
}
