package com.kafkalinks.pulumi.schema;

/**
 * The type of a property. Lists and maps may have items of any type.
 *
 * @param kind its shape
 * @param item the type of the items of a list or of the values of a map; null for other kinds
 * @param object the fields of an object; null for other kinds
 * @param choice the values of an enum; null for other kinds
 */
public record Type(Kind kind, Type item, ObjectType object, EnumType choice) {
  /** The shape of a property. */
  public enum Kind {
    /** Text. */
    STRING,
    /** True or false. */
    BOOLEAN,
    /** A number. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** Text, one of a set. */
    ENUM,
    /** Properties of their own. */
    OBJECT,
    /** Items in order. */
    LIST,
    /** Values by name. */
    MAP
  }

  /** Text. */
  public static final Type STRING = new Type(Kind.STRING, null, null, null);

  /** True or false. */
  public static final Type BOOLEAN = new Type(Kind.BOOLEAN, null, null, null);

  /** A number. */
  public static final Type NUMBER = new Type(Kind.NUMBER, null, null, null);

  /** A whole number. */
  public static final Type INTEGER = new Type(Kind.INTEGER, null, null, null);

  /** Text by name. */
  public static final Type STRING_MAP = mapOf(STRING);

  /** A list of text. */
  public static final Type STRING_LIST = listOf(STRING);

  /** An object. */
  public static Type of(ObjectType object) {
    return new Type(Kind.OBJECT, null, object, null);
  }

  /** One of a set of texts. */
  public static Type of(EnumType choice) {
    return new Type(Kind.ENUM, null, null, choice);
  }

  /** A list. */
  public static Type listOf(Type item) {
    return new Type(Kind.LIST, item, null, null);
  }

  /** A list of objects. */
  public static Type listOf(ObjectType item) {
    return listOf(of(item));
  }

  /** A list of texts of a set. */
  public static Type listOf(EnumType item) {
    return listOf(of(item));
  }

  /** Values by name. */
  public static Type mapOf(Type value) {
    return new Type(Kind.MAP, value, null, null);
  }

  /** Objects by name. */
  public static Type mapOf(ObjectType value) {
    return mapOf(of(value));
  }
}
