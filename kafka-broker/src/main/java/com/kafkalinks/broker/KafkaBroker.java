package com.kafkalinks.broker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;

/**
 * One real Kafka broker in a process of its own, on free ports of {@code localhost}. It starts in
 * seconds and ends when it is closed or when this process dies.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final int SCRAM_ITERATIONS = 4096;
  private static final long SECONDS_TO_START = 300;

  private static final Map<KafkaVersion, KafkaBroker> SHARED = new ConcurrentHashMap<>();

  private final KafkaVersion version;
  private final String clusterId = Uuid.randomUuid().toString();
  private final Authority authority = new Authority();
  private final TokenEndpoint tokens = new TokenEndpoint();
  private final Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
  private final Properties passwords = new Properties();
  private final Path directory;
  private Process process;

  private KafkaBroker(KafkaVersion version) {
    this.version = version;
    try {
      directory = Files.createTempDirectory("kafka-broker");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one broker of this version that the tests of this process share. Whoever adds topics or
   * users gives them names of their own; whoever stops it starts it again.
   */
  public static KafkaBroker shared(KafkaVersion version) {
    return SHARED.computeIfAbsent(version, KafkaBroker::startShared);
  }

  /** Starts the shared brokers of all versions that are not started yet, side by side. */
  public static void startShared() {
    Arrays.stream(KafkaVersion.values()).parallel().forEach(KafkaBroker::shared);
  }

  private static KafkaBroker startShared(KafkaVersion version) {
    KafkaBroker broker = start(version);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close " + version));
    return broker;
  }

  /** Starts a broker and waits until clients can connect. */
  public static KafkaBroker start(KafkaVersion version) {
    KafkaBroker broker = new KafkaBroker(version);
    try {
      Iterator<Integer> free = FreePorts.take(Listener.values().length + 1).iterator();
      for (Listener listener : Listener.values()) {
        broker.ports.put(listener, free.next());
      }
      int controller = free.next();
      broker.write("passwords", broker.passwords);
      broker.write("server.properties", new ServerSettings(broker).of(controller));
      broker.run();
      return broker;
    } catch (IOException | RuntimeException e) {
      broker.close();
      throw new IllegalStateException("The broker doesn't start: " + e.getMessage(), e);
    }
  }

  /** The id that the broker reports. */
  public String clusterId() {
    return clusterId;
  }

  /** {@code localhost:port} of a listener. */
  public String address(Listener listener) {
    return "localhost:" + ports.get(listener);
  }

  /** A topic of this name, which need not exist yet. */
  public BrokerTopic topic(String name) {
    return new BrokerTopic(address(Listener.PLAINTEXT), name);
  }

  /** The authority of the broker's own certificate, whose clients it lets in. */
  public Authority authority() {
    return authority;
  }

  /** The identity provider whose tokens it takes. */
  public TokenEndpoint tokens() {
    return tokens;
  }

  /** Lets a user in by SASL/PLAIN from the next login on, or changes the password. */
  public void addPlainUser(String user, String password) {
    synchronized (passwords) {
      passwords.setProperty(user, password);
      write("passwords", passwords);
    }
  }

  /** Lets a user in by SASL/SCRAM, or changes the password. */
  public void addScramUser(String mechanism, String user, String password) {
    ScramMechanism scram = ScramMechanism.fromMechanismName(mechanism);
    try (Admin admin = admin()) {
      ScramCredentialInfo info = new ScramCredentialInfo(scram, SCRAM_ITERATIONS);
      Answers.of(
          admin
              .alterUserScramCredentials(
                  List.of(new UserScramCredentialUpsertion(user, info, password)))
              .all());
    }
  }

  /** An administrator of the broker. */
  public Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", address(Listener.PLAINTEXT)));
  }

  /** Kills the broker; its data stay. */
  public void stop() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again with its ports and data. */
  public void restart() {
    try {
      run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() throws IOException {
    URI here =
        URI.create(getClass().getProtectionDomain().getCodeSource().getLocation().toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + tokens.keysUrl());
    command.addAll(List.of("-cp", Path.of(here) + File.pathSeparator + version.classPath()));
    command.addAll(List.of(BrokerProcess.class.getName(), path("server.properties"), clusterId));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of(path("log")).toFile())
            .start();
    awaitReady();
  }

  private void awaitReady() throws IOException {
    Path log = Path.of(path("log"));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (!Files.readString(log).contains(BrokerProcess.READY)) {
      try {
        if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
          throw new IOException(Files.readString(log));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  String path(String name) {
    return directory.resolve(name).toString();
  }

  private void write(String name, Properties content) {
    try {
      Path fresh = Path.of(path(name + ".new"));
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        content.store(writer, null);
      }
      Files.move(fresh, Path.of(path(name)), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      stop();
    }
    tokens.close();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
