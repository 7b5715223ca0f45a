package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.Secret;
import java.util.Map;

/** Writes a login line as Kafka's JAAS parser reads it, whatever the secret contains. */
public final class JaasLine {
  /** The setting that names the SASL mechanism. */
  public static final String MECHANISM = "sasl.mechanism";

  static final String SETTING = "sasl.jaas.config";
  static final String MODULES = "org.apache.kafka.common.security.";

  private final StringBuilder line;
  private final char quote;

  private JaasLine(String module, char quote) {
    this.line = new StringBuilder(MODULES).append(module).append(" required");
    this.quote = quote;
  }

  /** The settings of a login by user name and password. */
  static Map<String, Secret> password(
      String mechanism, String module, String username, Secret password) {
    Secret line =
        new JaasLine(module, '"')
            .option("username", username)
            .option("password", password.reveal())
            .end();
    return Map.of(MECHANISM, Secret.of(mechanism), SETTING, line);
  }

  /** A line of any options, in single quotes as Confluent documents OAUTHBEARER. */
  static JaasLine of(String module) {
    return new JaasLine(module, '\'');
  }

  /** Adds an option; left out where it is empty. */
  JaasLine option(String name, String value) {
    if (!value.isEmpty()) {
      line.append(' ').append(name).append('=').append(quote);
      value.chars().forEach(c -> append((char) c));
      line.append(quote);
    }
    return this;
  }

  /**
   * Kafka reads the line with {@link java.io.StreamTokenizer}: these are its escapes inside quotes.
   */
  private void append(char c) {
    switch (c) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      default -> {
        if (c == '\\' || c == quote) {
          line.append('\\');
        }
        line.append(c);
      }
    }
  }

  /** The whole line. */
  Secret end() {
    return Secret.of(line + ";");
  }
}
