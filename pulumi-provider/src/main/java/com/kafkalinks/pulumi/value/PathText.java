package com.kafkalinks.pulumi.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads paths with the grammar of the engine: names joined by dots, {@code [0]}, {@code ["any
 * name"]} with {@code \"} as its only escape.
 *
 * @see <a
 *     href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/properties_path.go">properties_path.go</a>
 */
final class PathText {
  private final String text;
  private final List<Object> segments = new ArrayList<>();
  private int at;

  private PathText(String text) {
    this.text = text;
  }

  /** The segments; empty if the text is no path. */
  static Optional<List<Object>> parse(String text) {
    PathText path = new PathText(text);
    boolean good = !text.isEmpty();
    while (good && path.at < text.length()) {
      good = path.segment();
    }
    return good ? Optional.of(path.segments) : Optional.empty();
  }

  private boolean segment() {
    if (text.startsWith("[\"", at)) {
      return quoted();
    }
    if (text.charAt(at) == '[') {
      return index();
    }
    at += text.charAt(at) == '.' && at > 0 ? 1 : 0;
    return name();
  }

  private boolean name() {
    int end = at;
    while (end < text.length() && ".[]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    segments.add(text.substring(at, end));
    boolean good = end > at;
    at = end;
    return good;
  }

  private boolean index() {
    int end = text.indexOf(']', at);
    String index = end < 0 ? "" : text.substring(at + 1, end);
    at = end + 1;
    if (index.equals("*")) {
      return segments.add(index);
    }
    return index.matches("\\d{1,9}") && segments.add(Integer.valueOf(index));
  }

  private boolean quoted() {
    StringBuilder name = new StringBuilder();
    at += 2;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.startsWith("\\\"", at) ? 1 : 0;
      name.append(text.charAt(at));
      at++;
    }
    segments.add(name.toString());
    boolean closed = text.startsWith("\"]", at);
    at += 2;
    return closed;
  }
}
