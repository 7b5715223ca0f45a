package com.kafkalinks.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemaIsCurrentTest {
  private static final String TEXT = text();
  private static final Value SCHEMA = JsonText.parse(TEXT).orElseThrow();

  /** Names that Pulumi keeps for itself in resources and in the provider's configuration. */
  private static final Set<String> RESERVED =
      Set.of("id", "urn", "pulumi", "version", "pluginDownloadURL", "__internal", "__defaults");

  @Test
  void fileInTheRepositoryIsWhatTheTablesSay() throws IOException {
    String file = Files.readString(Path.of("..", "schema.json"));
    assertEquals(TEXT, file, "run `make schema`");
  }

  @Test
  void pluginServesTheSameText() {
    assertEquals(TEXT, Version.resource("schema.json"));
  }

  @Test
  void resourcesAndFunctionsHaveExamplesInEachLanguage() {
    for (String kind : List.of("resources", "functions")) {
      SCHEMA
          .get(kind)
          .fields()
          .forEach(
              (token, declaration) -> {
                String description = declaration.get("description").text();
                for (String language : List.of("typescript", "python", "go", "java", "yaml")) {
                  assertTrue(description.contains("\n```" + language + "\n"), token + language);
                }
              });
    }
  }

  @Test
  void resourcesTellHowTheyAreImported() {
    SCHEMA
        .get("resources")
        .fields()
        .forEach(
            (token, declaration) ->
                assertTrue(declaration.get("description").text().contains("\n## Import\n"), token));
  }

  @Test
  void versionIsThatOfTheBuild() {
    assertTrue(Version.current().matches("\\d+\\.\\d+\\.\\d+(-.+)?"), Version.current());
    assertEquals(Version.current(), SCHEMA.get("version").text());
  }

  @Test
  void everythingHasADescription() {
    List<String> silent = new ArrayList<>();
    walk(
        "",
        SCHEMA,
        (path, node) -> {
          boolean declared =
              path.matches(".*/(properties|inputProperties|variables)/[^/]+")
                  || path.matches("/(types|resources|functions)/[^/]+")
                  || path.matches("/types/.*/enum/\\d+");
          if (declared && node.get("description").text().isBlank()) {
            silent.add(path);
          }
        });
    assertEquals(List.of(), silent);
  }

  @Test
  void noPropertyHasAReservedName() {
    for (Value resource : SCHEMA.get("resources").fields().values()) {
      assertFree(resource.get("inputProperties"));
      assertFree(resource.get("properties"));
    }
    assertFree(SCHEMA.get("provider").get("inputProperties"));
    assertFree(SCHEMA.get("config").get("variables"));
  }

  private static String text() {
    try {
      return PackageSchema.json(Path.of("..", "docs", "examples"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFree(Value properties) {
    Set<String> taken = new TreeSet<>(properties.fields().keySet());
    taken.retainAll(RESERVED);
    assertEquals(Set.of(), taken);
  }

  /** Whatever is called so holds a secret, and says so. */
  @Test
  void everySecretIsMarked() {
    List<String> secret =
        List.of(
            "secret", "password", "clientSecret", "clientKey", "clientKeyPassword", "bearerToken");
    Set<String> found = new HashSet<>();
    walk(
        "",
        SCHEMA,
        (path, node) -> {
          String name = path.substring(path.lastIndexOf('/') + 1);
          if (path.matches(".*/properties/[^/]+") && secret.contains(name)) {
            found.add(name);
            assertTrue(node.get("secret").bool(), path);
          }
        });
    assertEquals(Set.copyOf(secret), found);
    assertTrue(SCHEMA.get("config").get("variables").get("clusters").get("secret").bool());
  }

  @Test
  void enumsHaveNamesOfTheirOwn() {
    for (Map.Entry<String, Value> type : SCHEMA.get("types").fields().entrySet()) {
      List<Value> values = type.getValue().get("enum").items();
      List<String> names = values.stream().map(value -> value.get("name").text()).toList();
      assertEquals(names.size(), Set.copyOf(names).size(), type.getKey());
      names.forEach(name -> assertTrue(name.matches("[A-Z][A-Za-z0-9]*"), name));
    }
  }

  /** A property that is an enum alone makes {@code pulumi import} write Java that can't compile. */
  @Test
  void enumPropertiesTakeAnyText() {
    walk(
        "",
        SCHEMA,
        (path, node) -> {
          Value reference = node.get("$ref");
          Value type = SCHEMA.get("types").get(reference.text().replaceFirst("#/types/", ""));
          if (!type.get("enum").isNull()) {
            assertTrue(path.contains("/oneOf/"), path);
          }
        });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Set<String> used = new TreeSet<>();
    walk(
        "",
        SCHEMA,
        (path, node) -> {
          if (!node.get("$ref").isNull()) {
            used.add(node.get("$ref").text().replaceFirst("#/types/", ""));
          }
        });
    assertEquals(SCHEMA.get("types").fields().keySet(), used);
  }

  @Test
  void requiredPropertiesExist() {
    walk(
        "",
        SCHEMA,
        (path, node) -> {
          String home = node.get("inputProperties").isNull() ? "properties" : "inputProperties";
          assertTrue(names(node, "required", "properties"), path);
          assertTrue(names(node, "requiredInputs", home), path);
        });
    assertFalse(SCHEMA.get("resources").fields().isEmpty());
  }

  private static boolean names(Value node, String list, String properties) {
    return node.get(list).kind() != Value.Kind.LIST
        || node.get(list).items().stream()
            .allMatch(name -> node.get(properties).fields().containsKey(name.text()));
  }

  private interface Visitor {
    void visit(String path, Value node);
  }

  private static void walk(String path, Value node, Visitor visitor) {
    visitor.visit(path, node);
    node.fields().forEach((name, field) -> walk(path + "/" + name, field, visitor));
    for (int i = 0; i < node.items().size(); i++) {
      walk(path + "/" + i, node.items().get(i), visitor);
    }
  }
}
