package com.kafkalinks.simulator.model;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A JAAS login line: {@code module required name="value" …;}. Read with the tokenizer that Kafka's
 * own parser uses, so that quotes and backslashes mean the same.
 */
record LoginLine(String module, Map<String, String> options) {

  /** Reads a line; empty if Kafka couldn't read it either. */
  static Optional<LoginLine> parse(String line) {
    try {
      return Optional.of(read(tokens(line)));
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  private static StreamTokenizer tokens(String line) {
    StreamTokenizer tokens = new StreamTokenizer(new StringReader(line));
    tokens.slashSlashComments(true);
    tokens.slashStarComments(true);
    tokens.wordChars('-', '-');
    tokens.wordChars('_', '_');
    tokens.wordChars('$', '$');
    return tokens;
  }

  private static LoginLine read(StreamTokenizer tokens) throws IOException {
    String module = word(tokens);
    word(tokens);
    Map<String, String> options = new TreeMap<>();
    while (tokens.nextToken() != ';') {
      tokens.pushBack();
      String name = word(tokens);
      if (tokens.nextToken() != '=') {
        throw new IOException("'=' expected");
      }
      options.put(name, word(tokens));
    }
    return new LoginLine(module.substring(module.lastIndexOf('.') + 1), options);
  }

  private static String word(StreamTokenizer tokens) throws IOException {
    tokens.nextToken();
    if (tokens.sval == null) {
      throw new IOException("a word expected");
    }
    return tokens.sval;
  }

  String option(String name) {
    return options.getOrDefault(name, "");
  }

  /** Leaves out the options: they hold secrets. */
  @Override
  public String toString() {
    return module;
  }
}
