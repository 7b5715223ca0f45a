package com.kafkalinks.pulumi.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A property value of a Pulumi resource, immutable. Being secret and depending on other resources
 * are marks on the value, not wrappers around it, so that nobody who reads it has to unwrap
 * anything.
 */
public final class Value {
  /** What a value is. */
  public enum Kind {
    /** Absent. */
    NULL,
    /** True or false. */
    BOOL,
    /** A double. */
    NUMBER,
    /** Text. */
    STRING,
    /** A list of values. */
    LIST,
    /** Values by name, in order. */
    OBJECT,
    /** Not known before the deployment: computed. */
    UNKNOWN,
    /** A resource reference, asset or archive: carried along, not looked into. */
    SPECIAL
  }

  /** Absent. */
  public static final Value NULL = new Value(Kind.NULL, null, "", false, Set.of());

  /** Not known yet. */
  public static final Value UNKNOWN = new Value(Kind.UNKNOWN, null, "", false, Set.of());

  /** An object without fields. */
  public static final Value EMPTY = object(Map.of());

  private final Kind kind;
  private final Object content;
  private final String signature;
  private final boolean secret;
  private final Set<String> dependencies;

  private Value(
      Kind kind, Object content, String signature, boolean secret, Set<String> dependencies) {
    this.kind = kind;
    this.content = content;
    this.signature = signature;
    this.secret = secret;
    this.dependencies = dependencies;
  }

  /** True or false. */
  public static Value of(boolean bool) {
    return new Value(Kind.BOOL, bool, "", false, Set.of());
  }

  /** A number. */
  public static Value of(double number) {
    return new Value(Kind.NUMBER, number, "", false, Set.of());
  }

  /** Text. */
  public static Value of(String text) {
    return new Value(Kind.STRING, Objects.requireNonNull(text), "", false, Set.of());
  }

  /** A list. */
  public static Value list(List<Value> items) {
    return new Value(Kind.LIST, List.copyOf(items), "", false, Set.of());
  }

  /** An object; keeps the order of the map. */
  public static Value object(Map<String, Value> fields) {
    return new Value(Kind.OBJECT, ordered(fields), "", false, Set.of());
  }

  /** A value of Pulumi's that is carried along: its signature and its other fields. */
  public static Value special(String signature, Map<String, Value> fields) {
    return new Value(Kind.SPECIAL, ordered(fields), signature, false, Set.of());
  }

  private static Map<String, Value> ordered(Map<String, Value> fields) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** This value, marked as a secret. */
  public Value asSecret() {
    return secret ? this : new Value(kind, content, signature, true, dependencies);
  }

  /** This value, depending on these resources (URNs) as well. */
  public Value dependingOn(Set<String> urns) {
    if (dependencies.containsAll(urns)) {
      return this;
    }
    Set<String> all = new TreeSet<>(dependencies);
    all.addAll(urns);
    return new Value(kind, content, signature, secret, Collections.unmodifiableSet(all));
  }

  /** What this value is. */
  public Kind kind() {
    return kind;
  }

  /** Whether this value itself is marked as a secret; see {@link Values#holdsSecret}. */
  public boolean secret() {
    return secret;
  }

  /** URNs of the resources that this value depends on. */
  public Set<String> dependencies() {
    return dependencies;
  }

  /** The signature of a special value. */
  public String signature() {
    return signature;
  }

  /** Whether the value is absent. */
  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /** Whether the value is not known yet. */
  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  /** The text; empty for anything that is not text. */
  public String text() {
    return kind == Kind.STRING ? (String) content : "";
  }

  /** The boolean; false for anything else. */
  public boolean bool() {
    return kind == Kind.BOOL && (Boolean) content;
  }

  /** The number; 0 for anything else. */
  public double number() {
    return kind == Kind.NUMBER ? (Double) content : 0;
  }

  /** The items; none for anything that is not a list. */
  @SuppressWarnings("unchecked")
  public List<Value> items() {
    return kind == Kind.LIST ? (List<Value>) content : List.of();
  }

  /** The fields of an object or a special value; none for anything else. */
  @SuppressWarnings("unchecked")
  public Map<String, Value> fields() {
    return kind == Kind.OBJECT || kind == Kind.SPECIAL ? (Map<String, Value>) content : Map.of();
  }

  /** A field of an object; {@link #NULL} if it has none of that name. */
  public Value get(String name) {
    return kind == Kind.OBJECT ? fields().getOrDefault(name, NULL) : NULL;
  }

  /**
   * This object with one field set, or taken away where the field is {@link #NULL}. Keeps the
   * marks.
   */
  public Value with(String name, Value field) {
    Map<String, Value> changed = new LinkedHashMap<>(fields());
    if (field.isNull()) {
      changed.remove(name);
    } else {
      changed.put(name, field);
    }
    return withOwn(changed);
  }

  /** An object of other fields with the marks of this value. */
  public Value withFields(Map<String, Value> fields) {
    return withOwn(new LinkedHashMap<>(fields));
  }

  /** The same of a map that nobody else has. */
  private Value withOwn(Map<String, Value> fields) {
    return new Value(Kind.OBJECT, Collections.unmodifiableMap(fields), "", secret, dependencies);
  }

  /** A list of other items with the marks of this value. */
  public Value withItems(List<Value> items) {
    return new Value(Kind.LIST, List.copyOf(items), "", secret, dependencies);
  }

  /** Equal content and equal marks; see {@link Values#same} for the content alone. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Value that
        && kind == that.kind
        && secret == that.secret
        && signature.equals(that.signature)
        && Objects.equals(content, that.content)
        && dependencies.equals(that.dependencies);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, content, secret);
  }

  @Override
  public String toString() {
    if (secret) {
      return "[secret]";
    }
    return switch (kind) {
      case NULL, UNKNOWN -> kind.name().toLowerCase(Locale.ROOT);
      case STRING -> '"' + text() + '"';
      case BOOL, NUMBER, LIST, OBJECT, SPECIAL -> String.valueOf(content);
    };
  }
}
