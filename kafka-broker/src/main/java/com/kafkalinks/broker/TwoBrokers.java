package com.kafkalinks.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Two brokers for a script, the oldest version and the current one. Prints {@code ready} and their
 * addresses, then answers each line of its standard input with one line, and ends with it. What
 * fails is a line that begins with {@code error:}.
 */
public final class TwoBrokers {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private TwoBrokers() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    TwoBrokers brokers = new TwoBrokers();
    int status = 1;
    try {
      brokers.serve();
      status = 0;
    } catch (IOException | RuntimeException failed) {
      brokers.out.println(error(failed));
    }
    System.exit(status); // The threads of the token endpoints would go on, and the script wait.
  }

  private void serve() throws IOException {
    KafkaBroker.startShared();
    out.printf("ready %s %s%n", plain(KafkaVersion.OLDEST), plain(KafkaVersion.CURRENT));
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      out.println(answer(List.of(line.strip().split(" +", -1))));
    }
  }

  private static String plain(KafkaVersion version) {
    return KafkaBroker.shared(version).address(Listener.PLAINTEXT);
  }

  private static String answer(List<String> words) {
    try {
      BrokerTopic topic = new BrokerTopic(words.get(1), words.get(2));
      switch (words.get(0)) {
        case "topic" -> topic.create(Integer.parseInt(words.get(3)));
        case "produce" -> topic.produce(Arrays.asList(words.get(3).split(",", -1)));
        case "read" -> {
          return String.join(" ", topic.values());
        }
        default -> throw new IllegalArgumentException("no command " + words.get(0));
      }
      return "done";
    } catch (RuntimeException failed) {
      return error(failed);
    }
  }

  private static String error(Exception failed) {
    return ("error: " + failed).lines().findFirst().orElseThrow();
  }
}
