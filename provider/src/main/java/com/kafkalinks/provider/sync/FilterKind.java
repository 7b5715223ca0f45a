package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The kinds of filters that a setting can have. */
@SuppressWarnings("ImmutableEnumChecker") // Types and functions have no state.
enum FilterKind {
  GROUPS("groupFilters", Filter.TYPE, FilterText::withDefaults),
  TOPICS("topicFilters", Filter.TYPE, FilterText::withDefaults),
  ACLS("aclFilters", AclFilter.TYPE, FilterText::lowerCased);

  private final String key;
  private final ObjectType type;
  private final UnaryOperator<Value> meaning;

  FilterKind(String key, ObjectType type, UnaryOperator<Value> meaning) {
    this.key = key;
    this.type = type;
    this.meaning = meaning;
  }

  /** The kind of a setting's JSON; empty for any other JSON. */
  static Optional<FilterKind> of(Value json) {
    return Arrays.stream(values())
        .filter(kind -> json.get(kind.key).kind() == Value.Kind.LIST)
        .findFirst();
  }

  /** The field of the JSON that lists the filters. */
  String key() {
    return key;
  }

  /** The rows of one filter. */
  ObjectType type() {
    return type;
  }

  /** One filter with what its absent fields mean. */
  Value meaning(Value filter) {
    return meaning.apply(Values.bare(filter));
  }
}
