package com.kafkalinks.provider.secrets;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.value.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mockito.Mockito;

/**
 * Makes an instance of any record in which everything that can be a secret is the mark. Other
 * classes stay null, and containers of them empty.
 */
final class Specimens {
  private static final int DEEPEST = 6;

  private final String mark;

  Specimens(String mark) {
    this.mark = mark;
  }

  /** A record whose components are all filled. */
  Record of(Class<? extends Record> type) throws ReflectiveOperationException {
    return record(type, 0);
  }

  private Record record(Class<?> type, int depth) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType(), depth + 1);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return (Record) constructor.newInstance(values);
  }

  private Object value(Type type, int depth) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return container(generic, depth);
    }
    if (type instanceof WildcardType wildcard) {
      return value(wildcard.getUpperBounds()[0], depth);
    }
    return type instanceof Class<?> plain ? plain(plain, depth) : null;
  }

  private Object container(ParameterizedType type, int depth) throws ReflectiveOperationException {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Class.class) {
      return String.class;
    }
    Object last = value(arguments[arguments.length - 1], depth + 1);
    if (raw == List.class || raw == Collection.class) {
      return Stream.ofNullable(last).toList();
    }
    if (raw == Set.class) {
      return Stream.ofNullable(last).collect(Collectors.toSet());
    }
    if (raw == Map.class) {
      return last == null ? Map.of() : Map.of(value(arguments[0], depth + 1), last);
    }
    return raw == Optional.class ? Optional.ofNullable(last) : composed(raw, depth);
  }

  private Object plain(Class<?> type, int depth) throws ReflectiveOperationException {
    if (type == Secret.class) {
      return Secret.of(mark);
    }
    if (type == Value.class) {
      return Value.EMPTY.with("field", Value.of(mark).asSecret());
    }
    if (type == Duration.class) {
      return Duration.ofSeconds(1);
    }
    if (type == String.class || type == Object.class) {
      return "https://text.example";
    }
    return type.isPrimitive() ? primitive(type) : composed(type, depth);
  }

  private static Object primitive(Class<?> type) {
    if (type == boolean.class) {
      return true;
    }
    if (type == double.class) {
      return 1.0;
    }
    return type == long.class ? (Object) 1L : (Object) 1;
  }

  private Object composed(Class<?> type, int depth) throws ReflectiveOperationException {
    if (type == Integer.class) {
      return 1;
    }
    if (type == Long.class) {
      return 1L;
    }
    if (type == Boolean.class) {
      return true;
    }
    if (type == OptionalInt.class) {
      return OptionalInt.of(1);
    }
    if (type == OptionalLong.class) {
      return OptionalLong.of(1);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return composed(secretive(type), depth);
    }
    if (type.isRecord() && depth < DEEPEST) {
      return record(type, depth);
    }
    return type.isInterface() ? Mockito.mock(type) : null;
  }

  /** Of the kinds of a sealed type one that has a secret. */
  private static Class<?> secretive(Class<?> sealed) {
    Class<?>[] kinds = sealed.getPermittedSubclasses();
    return Arrays.stream(kinds)
        .filter(Class::isRecord)
        .filter(
            kind ->
                Arrays.stream(kind.getRecordComponents())
                    .anyMatch(component -> component.getType() == Secret.class))
        .findFirst()
        .orElse(kinds[0]);
  }
}
