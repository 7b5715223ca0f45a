package com.kafkalinks.simulator;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/**
 * Command-line options that describe clusters. Error messages never show a value: it may contain a
 * secret.
 */
final class ClusterOptions {
  private static final String KEY = "ID=KEY:SECRET";
  private static final String HOST = "ID=HOST:PORT";
  private static final String KAFKA = "ID=HOST:PORT[,...]";
  private static final String FILE = "ID=FILE";
  private static final String LOGIN = "ID=MECHANISM:USER:SECRET";
  private static final String TOPIC = "ID=NAME:PARTITIONS[:RECORDS]";

  @Option(
      names = "--cluster",
      paramLabel = KEY,
      description = "a cluster and one of its API keys; repeat for more clusters or keys")
  private List<String> clusters = List.of();

  @Option(
      names = "--bootstrap",
      paramLabel = HOST,
      description =
          "where links reach a cluster; without any, it is reached at every host that no other"
              + " cluster has")
  private List<String> bootstraps = List.of();

  @Option(
      names = "--kafka",
      paramLabel = KAFKA,
      description =
          "real Kafka brokers of a cluster: they decide about logins, topics and offsets; give"
              + " every listener that links use")
  private List<String> kafkas = List.of();

  @Option(
      names = "--kafka-client",
      paramLabel = FILE,
      description =
          "properties of Kafka's client with which the simulator itself logs in to the brokers of a"
              + " cluster, to copy records to them; without any, it needs no login")
  private List<String> kafkaClients = List.of();

  @Option(
      names = "--login",
      paramLabel = LOGIN,
      description =
          "a SCRAM-SHA-256, SCRAM-SHA-512 or OAUTHBEARER login of a cluster; if a mechanism has"
              + " none, any complete login is accepted")
  private List<String> logins = List.of();

  @Option(
      names = "--topic",
      paramLabel = TOPIC,
      description = "a topic of a cluster that links can mirror, optionally with records")
  private List<String> topics = List.of();

  /** Adds them all; throws {@link IllegalArgumentException}. */
  void addTo(LinkSimulatorBuilder builder) {
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("at least one --cluster " + KEY + " is needed");
    }
    clusters.forEach(value -> addCluster(builder, value));
    bootstraps.forEach(value -> addBootstrap(builder, value));
    kafkas.forEach(value -> addKafka(builder, value));
    kafkaClients.forEach(value -> addKafkaClient(builder, value));
    logins.forEach(value -> addLogin(builder, value));
    topics.forEach(value -> addTopic(builder, value));
  }

  private static void addCluster(LinkSimulatorBuilder builder, String value) {
    String[] parts = Options.split(value, "=", "--cluster " + KEY);
    String[] key = Options.split(parts[1], ":", "--cluster " + KEY);
    builder.cluster(parts[0], key[0], key[1]);
  }

  private static void addBootstrap(LinkSimulatorBuilder builder, String value) {
    String[] parts = Options.split(value, "=", "--bootstrap " + HOST);
    Options.split(parts[1], ":", "--bootstrap " + HOST);
    builder.bootstrap(parts[0], parts[1]);
  }

  private static void addKafka(LinkSimulatorBuilder builder, String value) {
    String[] parts = Options.split(value, "=", "--kafka " + KAFKA);
    String[] hosts = parts[1].split(",", -1);
    for (String host : hosts) {
      if (!host.matches("[^:]+:\\d{1,5}")) {
        throw new IllegalArgumentException("--kafka " + KAFKA + " expected");
      }
    }
    builder.kafka(parts[0], hosts);
  }

  private void addKafkaClient(LinkSimulatorBuilder builder, String value) {
    String[] parts = Options.split(value, "=", "--kafka-client " + FILE);
    if (kafkas.stream().noneMatch(kafka -> kafka.startsWith(parts[0] + "="))) {
      throw new IllegalArgumentException("--kafka-client needs --kafka of the same cluster");
    }
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(parts[1]))) {
      settings.load(file);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("--kafka-client: the file can't be read", unreadable);
    }
    builder.kafkaClient(
        parts[0],
        settings.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, settings::getProperty)));
  }

  private static void addLogin(LinkSimulatorBuilder builder, String value) {
    String[] parts = Options.split(value, "=", "--login " + LOGIN);
    String[] words = Options.split(parts[1], ":", "--login " + LOGIN);
    String[] user = Options.split(words[1], ":", "--login " + LOGIN);
    builder.login(parts[0], words[0], user[0], user[1]);
  }

  private static void addTopic(LinkSimulatorBuilder builder, String value) {
    String[] parts = Options.split(value, "=", "--topic " + TOPIC);
    String[] words = parts[1].split(":", 3);
    if (!parts[1].matches("[^:]+:[1-9]\\d{0,5}(:\\d{1,7})?")) {
      throw new IllegalArgumentException("--topic " + TOPIC + " expected");
    }
    int records = words.length > 2 ? Integer.parseInt(words[2]) : 0;
    builder.topic(parts[0], words[0], Integer.parseInt(words[1]), records);
  }
}
