package com.kafkalinks.pulumi.schema;

/**
 * The type of a property.
 *
 * @param kind its shape
 * @param object the fields of an object, of the items of a list or of the values of a map; null for
 *     other kinds
 * @param choice the values of an enum; null for other kinds
 */
public record Type(Kind kind, ObjectType object, EnumType choice) {
  /** The shape of a property. */
  public enum Kind {
    /** Text. */
    STRING,
    /** True or false. */
    BOOLEAN,
    /** A number. */
    NUMBER,
    /** Text by name. */
    STRING_MAP,
    /** Text, one of a set. */
    ENUM,
    /** Properties of their own. */
    OBJECT,
    /** A list of text. */
    STRING_LIST,
    /** A list of objects. */
    OBJECT_LIST,
    /** Objects by name. */
    OBJECT_MAP
  }

  /** Text. */
  public static final Type STRING = new Type(Kind.STRING, null, null);

  /** True or false. */
  public static final Type BOOLEAN = new Type(Kind.BOOLEAN, null, null);

  /** A number. */
  public static final Type NUMBER = new Type(Kind.NUMBER, null, null);

  /** Text by name. */
  public static final Type STRING_MAP = new Type(Kind.STRING_MAP, null, null);

  /** A list of text. */
  public static final Type STRING_LIST = new Type(Kind.STRING_LIST, null, null);

  /** An object. */
  public static Type of(ObjectType object) {
    return new Type(Kind.OBJECT, object, null);
  }

  /** One of a set of texts. */
  public static Type of(EnumType choice) {
    return new Type(Kind.ENUM, null, choice);
  }

  /** A list of objects. */
  public static Type listOf(ObjectType object) {
    return new Type(Kind.OBJECT_LIST, object, null);
  }

  /** Objects by name. */
  public static Type mapOf(ObjectType object) {
    return new Type(Kind.OBJECT_MAP, object, null);
  }
}
