package com.kafkalinks.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The secret options of a JAAS login line, for example {@code password="…"}. A scan, not a regular
 * expression: those of the JDK run out of stack on values of a few thousand characters.
 */
final class JaasSecrets {
  private static final Pattern SECRET_NAME =
      Pattern.compile("password|passphrase|secret|token|key|credential|assertion");
  private static final Pattern PUBLIC_NAME =
      Pattern.compile("endpoint|ur[il]|file|path|tab|store|alias|claim|user");

  private final String line;
  private int at;

  private JaasSecrets(String line) {
    this.line = line;
  }

  /** The values, as they are written and with their escapes undone. */
  static List<String> of(String line) {
    return new JaasSecrets(line).values();
  }

  private List<String> values() {
    List<String> values = new ArrayList<>();
    for (at = line.indexOf('='); at >= 0; at = line.indexOf('=', at)) {
      String name = nameBefore(at);
      at++;
      if (secret(name)) {
        String value = value();
        values.add(value);
        values.add(unescaped(value));
      }
    }
    return values;
  }

  private static boolean secret(String name) {
    return SECRET_NAME.matcher(name).find() && !PUBLIC_NAME.matcher(name).find();
  }

  private String nameBefore(int equals) {
    int end = equals;
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && nameable(line.charAt(start - 1))) {
      start--;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean nameable(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }

  private String value() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    char quote = at < line.length() ? line.charAt(at) : ';';
    return quote == '"' || quote == '\'' ? quoted(quote) : bare();
  }

  private String quoted(char quote) {
    int start = ++at;
    while (at < line.length() && line.charAt(at) != quote) {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, line.length());
    return line.substring(start, at);
  }

  private String bare() {
    int start = at;
    while (at < line.length() && line.charAt(at) != ';' && line.charAt(at) > ' ') {
      at++;
    }
    return line.substring(start, at);
  }

  private static String unescaped(String value) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      boolean escape = value.charAt(i) == '\\' && i + 1 < value.length();
      plain.append(value.charAt(escape ? ++i : i));
    }
    return plain.toString();
  }
}
