package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.Secret;

/** Writes a login line as Kafka's JAAS parser reads it, whatever the secret contains. */
final class JaasLine {
  private final StringBuilder line;
  private final char quote;

  private JaasLine(String module, char quote) {
    this.line = new StringBuilder(module).append(" required");
    this.quote = quote;
  }

  /** A login by user name and password. */
  static Secret password(String module, String username, Secret password) {
    return new JaasLine(module, '"')
        .option("username", username)
        .option("password", password.reveal())
        .end();
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
