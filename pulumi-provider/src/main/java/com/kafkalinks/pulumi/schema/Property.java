package com.kafkalinks.pulumi.schema;

import com.kafkalinks.pulumi.value.Value;
import java.util.EnumSet;
import java.util.Set;

/**
 * A property, declared once: its row gives the schema, the structural part of check, diff, the
 * secrets and the docs.
 *
 * @param name its name in programs
 * @param type its type
 * @param description Markdown
 * @param marks what else is true of it
 * @param defaultValue what an absent value means; {@link Value#NULL} if it has none of its own
 * @param equivalence when two values of it mean the same
 */
public record Property(
    String name,
    Type type,
    String description,
    Set<Mark> marks,
    Value defaultValue,
    Equivalence equivalence) {

  /** What else is true of a property. */
  public enum Mark {
    /** Must be given. */
    REQUIRED,
    /** Its value is a secret. */
    SECRET,
    /** Changing it makes a new resource. */
    REPLACES,
    /** The resource computes it; programs don't give it. */
    COMPUTED,
    /** The resource computes it and programs may give it too. */
    COMPUTED_TOO,
    /** Given as a plain value, never as an output. */
    PLAIN
  }

  /** An optional property. */
  public static Property optional(String name, Type type, String description) {
    return new Property(
        name, type, description, EnumSet.noneOf(Mark.class), Value.NULL, Equivalence.exact());
  }

  /** A property that must be given. */
  public static Property required(String name, Type type, String description) {
    return optional(name, type, description).marked(Mark.REQUIRED);
  }

  /** A property that only the resource gives. */
  public static Property computed(String name, Type type, String description) {
    return optional(name, type, description).marked(Mark.COMPUTED);
  }

  /** This property with one more mark. */
  public Property marked(Mark mark) {
    EnumSet<Mark> more = EnumSet.of(mark);
    more.addAll(marks);
    return new Property(name, type, description, more, defaultValue, equivalence);
  }

  /** This property, whose change makes a new resource. */
  public Property replacing() {
    return marked(Mark.REPLACES);
  }

  /** This property, whose value is a secret. */
  public Property secret() {
    return marked(Mark.SECRET);
  }

  /** This property, meaning this value where it is absent. */
  public Property defaultsTo(Value value) {
    return new Property(name, type, description, marks, value, equivalence);
  }

  /** This property, compared by meaning. */
  public Property comparedBy(Equivalence how) {
    return new Property(name, type, description, marks, defaultValue, how);
  }

  /** Whether it has a mark. */
  public boolean is(Mark mark) {
    return marks.contains(mark);
  }
}
