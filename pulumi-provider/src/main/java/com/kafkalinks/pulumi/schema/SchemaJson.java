package com.kafkalinks.pulumi.schema;

import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.Type.Kind;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the tables as a Pulumi package schema. */
public final class SchemaJson {
  private final Map<String, Value> types = new TreeMap<>();
  private final String packageName;
  private final Deque<Runnable> pending = new ArrayDeque<>();

  private SchemaJson(String packageName) {
    this.packageName = packageName;
  }

  /** The schema: the head is what is true of the package as a whole (name, version, languages). */
  public static Value of(Value head, PackageType contents) {
    return new SchemaJson(head.get("name").text()).write(head, contents);
  }

  private Value write(Value head, PackageType contents) {
    Value config = properties(contents.config().properties(), Direction.IN);
    Value provider =
        object("description", Value.of(contents.config().description()), "inputProperties", config);
    Map<String, Value> resources = new LinkedHashMap<>();
    contents.resources().forEach(type -> resources.put(type.token(), resource(type)));
    Map<String, Value> functions = new LinkedHashMap<>();
    contents.functions().forEach(type -> functions.put(type.token(), function(type)));
    while (!pending.isEmpty()) {
      pending.poll().run();
    }
    return head.with("config", object("variables", config))
        .with("provider", provider)
        .with("types", Value.object(types))
        .with("resources", Value.object(resources))
        .with("functions", Value.object(functions));
  }

  private Value resource(ResourceType type) {
    List<Property> inputs = type.inputs();
    Value json =
        object(
            "description", Value.of(type.body().description()),
            "inputProperties", properties(inputs, Direction.IN),
            "requiredInputs", required(inputs),
            "properties", properties(outputs(type), Direction.OUT),
            "required", alwaysThere(outputs(type)));
    if (type.component()) {
      return json.with("isComponent", Value.of(true));
    }
    return json.with("stateInputs", stateInputs(type)).with("listInputs", listInputs(type));
  }

  /**
   * What {@code .get} may be given beside the id: every output, because Pulumi's generator for
   * Node.js gives a resource that was read no other outputs than these.
   */
  private Value stateInputs(ResourceType type) {
    return object("properties", properties(outputs(type), Direction.IN));
  }

  private Value listInputs(ResourceType type) {
    List<Property> rows = type.listInputs();
    return rows.isEmpty()
        ? Value.NULL
        : object(
            "type", Value.of("object"),
            "properties", properties(rows, Direction.IN),
            "required", required(rows));
  }

  private static List<Property> outputs(ResourceType type) {
    return type.component() ? type.computed() : type.body().properties();
  }

  private Value function(FunctionType type) {
    Value inputs =
        object(
            "properties", properties(type.inputs(), Direction.IN),
            "required", required(type.inputs()));
    List<Property> result = type.outputs().properties();
    Value outputs =
        object(
            "description", Value.of(type.outputs().description()),
            "properties", properties(result, Direction.OUT),
            "required", required(result));
    return object(
        "description", Value.of(type.description()), "inputs", inputs, "outputs", outputs);
  }

  private static Value required(List<Property> rows) {
    return names(rows.stream().filter(row -> row.is(Mark.REQUIRED)).toList());
  }

  /** Outputs that every resource has: given, computed or filled by a default. */
  private static Value alwaysThere(List<Property> rows) {
    return names(rows.stream().filter(SchemaJson::alwaysThere).toList());
  }

  private static boolean alwaysThere(Property row) {
    return row.is(Mark.REQUIRED)
        || row.is(Mark.COMPUTED)
        || row.is(Mark.COMPUTED_TOO)
        || !row.defaultValue().isNull();
  }

  private static Value names(List<Property> rows) {
    return Value.list(rows.stream().map(row -> Value.of(row.name())).toList());
  }

  private enum Direction {
    IN,
    OUT
  }

  private Value properties(List<Property> rows, Direction direction) {
    Map<String, Value> json = new LinkedHashMap<>();
    rows.forEach(row -> json.put(row.name(), property(row, direction)));
    return Value.object(json);
  }

  private Value property(Property row, Direction direction) {
    Value json = type(row.type()).with("description", Value.of(row.description()));
    json = row.is(Mark.SECRET) ? json.with("secret", Value.of(true)) : json;
    json = row.is(Mark.PLAIN) ? json.with("plain", Value.of(true)) : json;
    boolean replaces = row.is(Mark.REPLACES) && direction == Direction.IN;
    return replaces ? json.with("willReplaceOnChanges", Value.of(true)) : json;
  }

  private Value type(Type type) {
    return switch (type.kind()) {
      case STRING -> named("string");
      case BOOLEAN -> named("boolean");
      case NUMBER -> named("number");
      case INTEGER -> named("integer");
      case LIST -> object("type", Value.of("array"), "items", type(type.item()));
      case MAP -> object("type", Value.of("object"), "additionalProperties", type(type.item()));
      case OBJECT -> reference(type);
      // An enum alone would make pulumi import write Java that does not compile.
      case ENUM -> object("oneOf", Value.list(List.of(named("string"), reference(type))));
    };
  }

  private static Value named(String primitive) {
    return object("type", Value.of(primitive));
  }

  private Value reference(Type type) {
    String name = type.kind() == Kind.ENUM ? type.choice().name() : type.object().name();
    String token = packageName + ":index:" + name;
    if (types.putIfAbsent(token, Value.NULL) == null) {
      pending.add(() -> types.put(token, declaration(type)));
    }
    Value reference = object("$ref", Value.of("#/types/" + token));
    return type.kind() == Kind.ENUM ? reference.with("type", Value.of("string")) : reference;
  }

  private Value declaration(Type type) {
    return type.kind() == Kind.ENUM ? enumeration(type.choice()) : objectType(type.object());
  }

  private Value objectType(ObjectType type) {
    return object(
        "type", Value.of("object"),
        "description", Value.of(type.description()),
        "properties", properties(type.properties(), Direction.IN),
        "required", required(type.properties()));
  }

  private static Value enumeration(EnumType type) {
    List<Value> values =
        type.values().stream()
            .map(
                choice ->
                    object(
                        "value", Value.of(choice.value()),
                        "name", Value.of(choice.name()),
                        "description", Value.of(choice.description())))
            .toList();
    return object(
        "type", Value.of("string"),
        "description", Value.of(type.description()),
        "enum", Value.list(values));
  }

  private static Value object(Object... pairs) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], (Value) pairs[i + 1]);
    }
    return Value.object(fields);
  }
}
