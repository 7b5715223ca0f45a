package com.kafkalinks.provider;

import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.provider.component.ComponentTables;
import com.kafkalinks.provider.config.ConfigTable;
import com.kafkalinks.provider.link.Functions;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.pulumi.schema.PackageType;
import com.kafkalinks.pulumi.schema.SchemaJson;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The package as a whole, and the program that writes {@code schema.json}. */
final class PackageSchema {
  private PackageSchema() {}

  /** What the package offers. */
  static PackageType contents() {
    return new PackageType(
        ConfigTable.type(LoginTables.API_KEY_TYPE, LoginTables.REST_ACCESS_TYPE),
        Stream.concat(Stream.of(ClusterLinkTable.TYPE), ComponentTables.TYPES.stream()).toList(),
        Functions.TYPES);
  }

  /** The text of {@code schema.json}. */
  static String json() {
    Value head = JsonText.parse(Version.resource("schema-head.json")).orElseThrow();
    Value schema = SchemaJson.of(withoutEmpty(head, "pluginDownloadURL"), contents());
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
