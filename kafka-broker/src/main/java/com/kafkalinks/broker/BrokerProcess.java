package com.kafkalinks.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** The broker's process. It ends when its standard input does, so that none outlives its test. */
final class BrokerProcess {
  /** Printed when clients can connect. */
  static final String READY = "READY";

  private BrokerProcess() {}

  /** Formats the log directory unless it is formatted, starts the broker, and waits for the end. */
  public static void main(String[] arguments) throws IOException {
    Path properties = Path.of(arguments[0]);
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(properties)) {
      settings.load(reader);
    }
    if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
      format(properties, arguments[1]);
    }
    new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM).startup();
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // The parent sends nothing. It closes the stream or dies.
    }
    Runtime.getRuntime().halt(0);
  }

  /** The tool ends its process when it is done; here it must return. */
  private static void format(Path properties, String clusterId) {
    Exit.setExitProcedure(
        (status, message) -> {
          throw new Formatted(status);
        });
    try {
      StorageTool.main(
          new String[] {"format", "--cluster-id", clusterId, "--config", properties.toString()});
    } catch (Formatted formatted) {
      if (formatted.status != 0) {
        throw formatted;
      }
    } finally {
      Exit.resetExitProcedure();
    }
  }

  private static final class Formatted extends RuntimeException {
    private final int status;

    Formatted(int status) {
      super("The log directory can't be formatted, status " + status + ".");
      this.status = status;
    }
  }
}
