package com.kafkalinks.provider;

import com.kafkalinks.pulumi.schema.PackageType;
import com.kafkalinks.pulumi.schema.SchemaJson;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The package as a whole, and the program that writes {@code schema.json}. */
final class PackageSchema {
  private PackageSchema() {}

  /** The text of {@code schema.json}. */
  static String json() {
    Value head = JsonText.parse(Version.resource("schema-head.json")).orElseThrow();
    ClusterLinkProvider provider = new ClusterLinkProvider(null, Map.of());
    PackageType contents = provider.configure(Value.EMPTY).contents();
    Value schema = SchemaJson.of(withoutEmpty(head, "pluginDownloadURL"), contents);
    return JsonText.print(schema) + "\n";
  }

  private static Value withoutEmpty(Value head, String property) {
    return head.get(property).text().isEmpty() ? head.with(property, Value.NULL) : head;
  }

  /**
   * Writes the schema.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), json());
  }
}
