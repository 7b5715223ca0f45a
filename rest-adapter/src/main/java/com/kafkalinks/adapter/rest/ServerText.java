package com.kafkalinks.adapter.rest;

import java.util.regex.Pattern;

/** What servers say, fit for a terminal: one line, no secret, nothing that steers the terminal. */
final class ServerText {
  private static final int LONGEST = 2000;

  /** So much is looked at; a secret that is cut off at its end is still known by its pieces. */
  private static final int LOOKED_AT = 4 * LONGEST;

  /** CSI and OSC sequences (ECMA-48), and whatever else an ESC starts. */
  private static final Pattern ESCAPE_SEQUENCE =
      Pattern.compile(
          "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]"
              + "|(?:\u001b[\\]PX^_]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\\\|\u009c)?"
              + "|\u001b[ -/]*[0-~]?");

  private ServerText() {}

  /** The text for users. */
  static String shown(String text, Masking masking) {
    String looked = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    String plain = plain(masking.mask(looked));
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    ESCAPE_SEQUENCE
        .matcher(text)
        .replaceAll("")
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> plain.appendCodePoint(printable(c)));
    return plain.toString().strip();
  }

  private static int printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.SURROGATE -> '\ufffd';
      default -> c;
    };
  }
}
