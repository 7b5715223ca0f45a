package com.kafkalinks.pulumi.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a property is, written as the engine writes it: {@code a.b}, {@code list[0]}, {@code
 * config["acl.sync.ms"]}.
 *
 * @param segments names ({@link String}) and list indexes ({@link Integer})
 */
public record PropertyPath(List<Object> segments) {
  /** The whole resource: shown to users without a value. */
  public static final PropertyPath ROOT = new PropertyPath(List.of());

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");

  /** Copies the segments. */
  public PropertyPath {
    segments = List.copyOf(segments);
  }

  /** A path of names. */
  public static PropertyPath of(String... names) {
    return new PropertyPath(List.of((Object[]) names));
  }

  /**
   * Reads a path as a program writes it in {@code ignoreChanges}; {@code *} stands for any name or
   * index. Text that is no path is read as one name.
   */
  public static PropertyPath parse(String text) {
    return PathText.parse(text).map(PropertyPath::new).orElseGet(() -> of(text));
  }

  /** The path of a field. */
  public PropertyPath then(String name) {
    return append(name);
  }

  /** The path of a list item. */
  public PropertyPath then(int index) {
    return append(index);
  }

  private PropertyPath append(Object segment) {
    List<Object> longer = new ArrayList<>(segments);
    longer.add(segment);
    return new PropertyPath(longer);
  }

  /** The top-level property that this path is in; empty for the root. */
  public String top() {
    return segments.isEmpty() ? "" : String.valueOf(segments.get(0));
  }

  /** Whether a path is this one or below it; {@code *} in this path matches any segment. */
  public boolean covers(PropertyPath path) {
    if (segments.size() > path.segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).equals("*") && !segments.get(i).equals(path.segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object segment : segments) {
      print(segment, text);
    }
    return text.toString();
  }

  private static void print(Object segment, StringBuilder text) {
    if (segment instanceof Integer) {
      text.append('[').append(segment).append(']');
    } else if (PLAIN.matcher((String) segment).matches()) {
      text.append(text.isEmpty() ? "" : ".").append(segment);
    } else {
      text.append("[\"").append(((String) segment).replace("\"", "\\\"")).append("\"]");
    }
  }
}
