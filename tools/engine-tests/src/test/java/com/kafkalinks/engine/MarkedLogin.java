package com.kafkalinks.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A way to log in at the source cluster, with secrets that cannot be mistaken for anything else.
 * Each secret is marked as one in the program, so that whatever shows it later is to blame.
 */
@SuppressWarnings("ImmutableEnumChecker") // both are copies that nobody can change
enum MarkedLogin {
  API_KEY("credentials", Map.of("key", "KEY"), "secret"),
  SCRAM("scram", Map.of("username", "user"), "password"),
  OAUTH(
      "oauth",
      Map.of("tokenEndpoint", "https://idp.example/token", "clientId", "client"),
      "clientSecret"),
  CLIENT_CERTIFICATE("tls", Map.of("clientCertificateChain", certificate()), "clientKey"),
  LOCKED_CLIENT_CERTIFICATE(
      "tls",
      Map.of("clientCertificateChain", certificate()),
      "clientKeyPassword",
      "lockedClientKey");

  private static final int MARK_LENGTH = 24;

  private final String property;
  private final Map<String, String> plain;
  private final List<String> secrets;

  MarkedLogin(String property, Map<String, String> plain, String... secrets) {
    this.property = property;
    this.plain = plain;
    this.secrets = List.of(secrets);
  }

  String property() {
    return property;
  }

  /** The marks of a generation: unlike in each place, and letters and digits alone, as in PEM. */
  List<String> marks(int generation) {
    return secrets.stream().map(secret -> mark(secret, generation)).toList();
  }

  private String mark(String secret, int generation) {
    String seed = Integer.toHexString((name() + secret).hashCode()) + "x" + generation + "Leak";
    return (seed + "0".repeat(MARK_LENGTH)).substring(0, MARK_LENGTH);
  }

  /** The block of a program. */
  Map<String, Object> block(int generation) {
    Map<String, Object> block = new TreeMap<>(plain);
    for (String secret : secrets) {
      String mark = mark(secret, generation);
      String name = secret.equals("lockedClientKey") ? "clientKey" : secret;
      block.put(name, Map.of("fn::secret", value(secret, mark)));
    }
    return block;
  }

  /** Passwords have what must be escaped in JSON and in a login line. */
  private static String value(String secret, String mark) {
    return switch (secret) {
      case "clientKey" -> pem("PRIVATE KEY", mark);
      case "lockedClientKey" -> pem("ENCRYPTED PRIVATE KEY", mark);
      default -> mark + "\"\\'" + mark;
    };
  }

  private static String certificate() {
    try (InputStream pem = MarkedLogin.class.getResourceAsStream("certificate.pem")) {
      return new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(String type, String base64) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, base64);
  }

  @Override
  public String toString() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
