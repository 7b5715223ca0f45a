package com.kafkalinks.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a reader understands it who undoes escapes, and where in the original text each of its
 * characters is: a server may quote what it was sent as JSON, as HTML or as a part of a URL.
 */
final class Reading {
  private static final Map<Pattern, UnaryOperator<String>> ESCAPES =
      Map.of(
          Pattern.compile("\\\\(?:u[0-9a-fA-F]{4}|[\"'\\\\/bfnrt])"), Reading::json,
          Pattern.compile("&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|lt|gt|amp|quot|apos);"),
              Reading::html,
          Pattern.compile("%[0-9a-fA-F]{2}(?:%[89abAB][0-9a-fA-F]){0,3}|\\+"), Reading::url);

  private final String text;
  private final int[] from;
  private final int[] to;

  private Reading(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The text without escapes. */
  String text() {
    return text;
  }

  /** Where in the original a character begins. */
  int from(int index) {
    return from[index];
  }

  /** Where in the original a character ends. */
  int to(int index) {
    return to[index];
  }

  /** The text as it is, with one kind of escape undone, and with two. */
  static List<Reading> of(String text) {
    int[] from = new int[text.length()];
    int[] to = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      from[i] = i;
      to[i] = i + 1;
    }
    List<Reading> readings = new ArrayList<>(List.of(new Reading(text, from, to)));
    List<Reading> once = readings.get(0).undone();
    readings.addAll(once);
    once.forEach(reading -> readings.addAll(reading.undone()));
    return readings;
  }

  private List<Reading> undone() {
    List<Reading> readings = new ArrayList<>();
    ESCAPES.forEach(
        (pattern, meaning) -> {
          Matcher escapes = pattern.matcher(text);
          if (escapes.find()) {
            readings.add(undone(escapes.reset(), meaning));
          }
        });
    return readings;
  }

  private Reading undone(Matcher escapes, UnaryOperator<String> meaning) {
    StringBuilder plain = new StringBuilder();
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    int at = 0;
    while (at < text.length()) {
      boolean escape = escapes.find(at);
      int next = escape ? escapes.start() : text.length();
      for (; at < next; at++) {
        append(plain, text.substring(at, at + 1), starts, ends, at, at);
      }
      if (escape) {
        String said = meaning.apply(escapes.group());
        append(plain, said, starts, ends, at, escapes.end() - 1);
        at = escapes.end();
      }
    }
    return new Reading(plain.toString(), starts, ends);
  }

  private void append(
      StringBuilder plain, String said, int[] starts, int[] ends, int first, int last) {
    for (int i = 0; i < said.length(); i++) {
      starts[plain.length()] = from[first];
      ends[plain.length()] = to[last];
      plain.append(said.charAt(i));
    }
  }

  private static String json(String escape) {
    char kind = escape.charAt(1);
    return switch (kind) {
      case 'u' -> String.valueOf((char) HexFormat.fromHexDigits(escape, 2, 6));
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      default -> String.valueOf(kind);
    };
  }

  private static String html(String entity) {
    String name = entity.substring(1, entity.length() - 1);
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> Character.toString(codePoint(name.substring(1)));
    };
  }

  private static int codePoint(String digits) {
    boolean hex = digits.charAt(0) == 'x' || digits.charAt(0) == 'X';
    int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
    return Character.isValidCodePoint(code) ? code : '\ufffd';
  }

  private static String url(String escape) {
    return escape.equals("+")
        ? " "
        : new String(HexFormat.of().parseHex(escape.replace("%", "")), UTF_8);
  }
}
