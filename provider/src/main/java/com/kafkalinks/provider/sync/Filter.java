package com.kafkalinks.provider.sync;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/**
 * Chooses topics or consumer groups by name: in properties of links and of failover groups.
 *
 * @param name the name, or how it begins
 * @param prefixed whether the name is a beginning
 * @param excludes whether what matches is left out
 */
public record Filter(String name, boolean prefixed, boolean excludes) {
  public static final String NAME = "name";
  private static final String PATTERN_TYPE = "patternType";
  private static final String FILTER_TYPE = "filterType";
  private static final String ANY = "*";

  /** The rows of a filter. */
  public static final ObjectType TYPE =
      new ObjectType(
          "Filter",
          "Chooses names. What an `EXCLUDE` filter matches is left out, whatever the others say.",
          List.of(
              required(NAME, STRING, "The name, or how it begins; `*` stands for every name."),
              optional(
                      PATTERN_TYPE,
                      Type.of(
                          new EnumType(
                              "FilterPatternType",
                              "How a filter's name is compared.",
                              List.of(
                                  new Choice("LITERAL", "Literal", "The whole name."),
                                  new Choice(
                                      "PREFIXED", "Prefixed", "The beginning of the name.")))),
                      "How the name is compared, `LITERAL` by default.")
                  .defaultsTo(Value.of("LITERAL")),
              optional(
                      FILTER_TYPE,
                      Type.of(
                          new EnumType(
                              "FilterType",
                              "What a filter does with the names that it matches.",
                              List.of(
                                  new Choice("INCLUDE", "Include", "They are chosen."),
                                  new Choice("EXCLUDE", "Exclude", "They are left out.")))),
                      "What is done with the names that match, `INCLUDE` by default.")
                  .defaultsTo(Value.of("INCLUDE"))));

  /** Decodes a checked filter. */
  public static Filter of(Value filter) {
    return new Filter(
        filter.get(NAME).text(),
        filter.get(PATTERN_TYPE).text().equals("PREFIXED"),
        filter.get(FILTER_TYPE).text().equals("EXCLUDE"));
  }

  /** The filter that leaves out what this one matches. */
  Filter excluding() {
    return new Filter(name, prefixed, true);
  }

  /** Whether it matches every name that another filter matches. */
  boolean covers(Filter other) {
    boolean all = !prefixed && name.equals(ANY);
    boolean every = !other.prefixed && other.name.equals(ANY);
    return all
        || (!every && (other.prefixed ? prefixed && matches(other.name) : matches(other.name)));
  }

  private boolean matches(String candidate) {
    return prefixed ? candidate.startsWith(name) : name.equals(ANY) || candidate.equals(name);
  }

  /** Whether the filters choose a name. */
  public static boolean choose(List<Filter> filters, String name) {
    boolean excluded = filters.stream().anyMatch(f -> f.excludes && f.matches(name));
    return !excluded && filters.stream().anyMatch(f -> !f.excludes && f.matches(name));
  }
}
