package com.kafkalinks.provider.life;

import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid programs of what a link copies, each with the typed properties that it does not use. */
final class SyncPrograms {
  private static final Arbitrary<Value> INTERVALS =
      Arbitraries.of(1000, 5000, 30_000, 123_456).map(Value::of);

  private SyncPrograms() {}

  /**
   * Typed properties, and those of them that the program writes in {@code config} instead.
   *
   * @param typed everything in the typed form
   * @param inConfig what is written in the other
   */
  record Program(Value typed, Set<SyncProperty> inConfig) {}

  static Arbitrary<Program> programs() {
    return Combinators.combine(typed(), Arbitraries.of(SyncProperty.class).set()).as(Program::new);
  }

  private static Arbitrary<Value> typed() {
    Arbitrary<Value> groups = Arbitraries.of(true, false).map(Value::of);
    return Combinators.combine(
            Arbitraries.of("eu-", "us-").map(Value::of).injectNull(0.7),
            feature("groupFilters", filters())
                .flatMap(sync -> groups.injectNull(0.5).map(on -> with(sync, "prefixGroups", on)))
                .injectNull(0.3),
            feature("topicFilters", filters()).injectNull(0.5),
            feature("filters", aclFilters()).injectNull(0.5),
            topicConfigs().injectNull(0.5),
            Arbitraries.of("earliest", "latest", "2026-01-31T12:00:00Z")
                .map(Value::of)
                .injectNull(0.5),
            Arbitraries.of(true, false).map(Value::of).injectNull(0.7))
        .as(SyncPrograms::together);
  }

  private static Value together(
      Value prefix,
      Value offsets,
      Value topics,
      Value acls,
      Value configs,
      Value start,
      Value paused) {
    boolean prefixed = prefix != null;
    Map<String, Value> all = new LinkedHashMap<>();
    all.put("prefix", prefix);
    all.put("consumerOffsetSync", prefixed ? offsets : with(offsets, "prefixGroups", Value.NULL));
    all.put("autoCreateMirrorTopics", topics);
    // Servers refuse ACL sync on a link with a prefix.
    all.put("aclSync", prefixed ? null : acls);
    all.put("topicConfigSync", configs);
    all.put("mirrorStartOffset", start);
    all.put("paused", paused);
    all.values().removeIf(value -> value == null);
    return Value.object(all);
  }

  private static Value with(Value object, String field, Value value) {
    return object == null ? null : object.with(field, value == null ? Value.NULL : value);
  }

  /** A feature that is on, said or not, with filters; or off, without. */
  private static Arbitrary<Value> feature(String name, Arbitrary<Value> filters) {
    return Combinators.combine(
            Arbitraries.of(true, false).injectNull(0.6),
            INTERVALS.injectNull(0.4),
            filters.injectNull(0.1))
        .as(
            (on, interval, chosen) -> {
              Value object = on == null ? Value.EMPTY : Value.EMPTY.with("enabled", Value.of(on));
              boolean timed = !name.equals("topicFilters");
              object = with(object, "intervalMs", timed ? interval : null);
              return with(object, name, on == null || on ? chosen : null);
            });
  }

  /** Names in any order, none twice, of which one at least is included. */
  private static Arbitrary<Value> filters() {
    Arbitrary<Value> pattern = Arbitraries.of("LITERAL", "PREFIXED").map(Value::of).injectNull(0.5);
    Arbitrary<Value> kind = Arbitraries.of("INCLUDE", "EXCLUDE").map(Value::of).injectNull(0.5);
    Arbitrary<Value> filter =
        Combinators.combine(pattern, kind)
            .as((one, other) -> with(with(Value.EMPTY, "patternType", one), "filterType", other));
    return filter.list().ofMaxSize(3).map(SyncPrograms::named);
  }

  private static Value named(List<Value> filters) {
    List<Value> all = new ArrayList<>();
    for (Value filter : filters) {
      all.add(filter.with("name", Value.of("n" + all.size())));
    }
    all.add(Value.EMPTY.with("name", Value.of("orders")));
    return Value.list(all);
  }

  private static Arbitrary<Value> aclFilters() {
    Arbitrary<Value> names = Arbitraries.of("orders", "*", "A-Z").map(Value::of).injectNull(0.4);
    Arbitrary<Value> principals =
        Arbitraries.of("User:sa-1", "User:*").map(Value::of).injectNull(0.4);
    return Combinators.combine(
            Arbitraries.of("topic", "any", "GROUP"),
            names,
            principals,
            Arbitraries.of("read", "any", "DESCRIBE_CONFIGS"))
        .as(
            (type, name, principal, operation) ->
                Value.EMPTY
                    .with(
                        "resourceFilter",
                        with(
                            Value.EMPTY
                                .with("resourceType", Value.of(type))
                                .with("patternType", Value.of("any")),
                            "name",
                            name))
                    .with(
                        "accessFilter",
                        with(
                            Value.EMPTY
                                .with("operation", Value.of(operation))
                                .with("permissionType", Value.of("any")),
                            "principal",
                            principal)))
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Value::list);
  }

  private static Arbitrary<Value> topicConfigs() {
    Arbitrary<Value> names =
        Arbitraries.shuffle(
                "cleanup.policy",
                "max.message.bytes",
                "message.timestamp.difference.max.ms",
                "message.timestamp.type",
                "retention.ms")
            .map(all -> Value.list(all.stream().map(Value::of).toList()));
    return Combinators.combine(INTERVALS, names.injectNull(0.5))
        .as(
            (interval, include) ->
                with(with(Value.EMPTY, "intervalMs", interval), "include", include));
  }

  /** The same text with blanks, which JSON does not mind; anything else as it is. */
  static Value spaced(Value text) {
    return JsonText.parse(text.text())
        .filter(json -> json.kind() == Value.Kind.OBJECT)
        .map(json -> Value.of(text.text().replace(",", " , ")))
        .orElse(text);
  }
}
