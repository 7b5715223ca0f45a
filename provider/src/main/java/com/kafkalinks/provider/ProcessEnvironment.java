package com.kafkalinks.provider;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables of this process, read as UTF-8. Java reads them in the encoding of the locale,
 * which spoils keys with other letters wherever the locale is not UTF-8; Pulumi's engine passes
 * UTF-8.
 */
final class ProcessEnvironment {
  private static final Path RAW = Path.of("/proc/self/environ");

  private ProcessEnvironment() {}

  /** The variables; as Java reads them where the system does not show them otherwise. */
  static Map<String, String> current() {
    Map<String, String> decoded = System.getenv();
    if (decoded.values().stream().allMatch(ProcessEnvironment::ascii)) {
      return decoded;
    }
    try {
      return corrected(decoded, Files.readAllBytes(RAW));
    } catch (IOException e) {
      return decoded;
    }
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /**
   * The variables with those values replaced that are UTF-8.
   *
   * @param raw the variables as the system has them: {@code NAME=value}, each with a zero behind
   */
  static Map<String, String> corrected(Map<String, String> decoded, byte[] raw) {
    Map<String, String> corrected = new TreeMap<>(decoded);
    int from = 0;
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == 0) {
        put(corrected, Arrays.copyOfRange(raw, from, i));
        from = i + 1;
      }
    }
    return corrected;
  }

  private static void put(Map<String, String> variables, byte[] entry) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry)).toString();
      int equals = text.indexOf('=');
      if (equals > 0) {
        variables.replace(text.substring(0, equals), text.substring(equals + 1));
      }
    } catch (CharacterCodingException otherEncoding) {
      // It stays as Java reads it.
    }
  }
}
