package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets that were sent out of what the server says: some errors quote the value that they
 * refuse, a login line included.
 *
 * @param texts what must not be shown, longest first
 */
record Masking(List<String> texts) {
  private static final int SHORTEST_LINE = 16;
  private static final Pattern IN_LOGIN_LINE =
      Pattern.compile(
          "(?i)(?:password|secret)\\w*\\s*=\\s*(?:\"((?:\\\\.|[^\"\\\\])*)\"|'((?:\\\\.|[^'\\\\])*)')");

  /** Hides logins, and the settings whose name says that they are sensitive. */
  static Masking of(Authorization authorization, Object body) {
    List<String> texts = new ArrayList<>();
    authorization.secrets().forEach(secret -> texts.add(secret.reveal()));
    if (body instanceof Wire.Settings settings) {
      settings.sensitive().forEach(value -> add(value, texts));
    }
    return new Masking(
        texts.stream()
            .flatMap(Masking::spellings)
            .filter(text -> !text.isBlank())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList());
  }

  /** As it is, as it stands in the body that was sent, and line by line: PEM has many. */
  private static Stream<String> spellings(String text) {
    String json = Json.write(text);
    Stream<String> lines = text.lines().filter(line -> line.length() >= SHORTEST_LINE);
    return Stream.concat(Stream.of(text, json.substring(1, json.length() - 1)), lines);
  }

  private static void add(Secret value, List<String> texts) {
    texts.add(value.reveal());
    Matcher parts = IN_LOGIN_LINE.matcher(value.reveal());
    while (parts.find()) {
      String part = parts.group(1) == null ? parts.group(2) : parts.group(1);
      texts.add(part);
      texts.add(part.replaceAll("\\\\(.)", "$1"));
    }
  }

  String mask(String text) {
    String masked = text;
    for (String secret : texts) {
      masked = masked.replace(secret, "[secret]");
    }
    return masked;
  }

  /** Says nothing of what it hides. */
  @Override
  public String toString() {
    return "Masking[" + texts.size() + "]";
  }
}
