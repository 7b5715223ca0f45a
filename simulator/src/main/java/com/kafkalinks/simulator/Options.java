package com.kafkalinks.simulator;

import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import com.kafkalinks.simulator.rest.AuthKind;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
    name = "clusterlink-simulator",
    description = "The Cluster Linking REST API v3 in memory, on 127.0.0.1, until it is killed.",
    sortOptions = false,
    abbreviateSynopsis = true)
final class Options {
  private static final String KEY = "ID=KEY:SECRET";
  private static final String HOST = "ID=HOST:PORT";
  private static final String LOGIN = "ID=MECHANISM:USER:SECRET";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this and exit")
  private boolean help;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "port to listen on; 0, the default, takes a free one")
  private int port;

  @Option(
      names = "--cluster",
      paramLabel = KEY,
      description = "a cluster and a key of it; again for another cluster or one more key")
  private List<String> clusters = List.of();

  @Option(
      names = "--bootstrap",
      paramLabel = HOST,
      description = "where links find a cluster; without any it is at each host no other has")
  private List<String> bootstraps = List.of();

  @Option(
      names = "--login",
      paramLabel = LOGIN,
      description =
          "a SCRAM-SHA-256, SCRAM-SHA-512 or OAUTHBEARER login of a cluster; where a mechanism has"
              + " none, every complete login is taken")
  private List<String> logins = List.of();

  @Option(
      names = "--auth",
      paramLabel = "KIND",
      description =
          "how callers of the REST API show who they are: basic, which is the default, bearer with"
              + " the SECRET of a key as token, or none")
  private AuthKind auth = AuthKind.BASIC;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "whose API it is: cloud, which is the default, or platform")
  private Profile profile = Profile.CLOUD;

  @Option(names = "--seed", paramLabel = "N", description = "decides link ids and all chance")
  private long seed;

  @Option(names = "--latency", paramLabel = "MS", description = "how long each call rests")
  private long latency;

  @Option(
      names = "--visible-after",
      paramLabel = "MS",
      description = "how long a created link can't be read yet")
  private long visibleAfter;

  @Option(
      names = "--active-after",
      paramLabel = "MS",
      description = "how long a link in good health doesn't say so yet")
  private long activeAfter;

  @Option(
      names = "--gone-after",
      paramLabel = "MS",
      description = "how long a deleted link can still be read")
  private long goneAfter;

  @Option(
      names = "--notice-after",
      paramLabel = "MS",
      description = "how long a link in bad health doesn't say so yet")
  private long noticeAfter;

  @Option(
      names = "--mirror-after",
      paramLabel = "MS",
      description = "how long each pending status of a mirror topic lasts")
  private long mirrorAfter;

  @Option(names = "--fault", paramLabel = "SPEC", description = "what goes wrong, see below")
  private List<String> faults = List.of();

  @Option(
      names = "--knob",
      paramLabel = "NAME=VALUE",
      description = "how the API is where nobody knows, see below")
  private List<String> knobs = List.of();

  /** Whether help was asked for, which lets required options be left out. */
  boolean wantsHelp() {
    return help;
  }

  /** The simulator that was asked for; throws {@link IllegalArgumentException}. */
  LinkSimulatorBuilder builder() {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--port is between 0 and 65535");
    }
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("at least one --cluster " + KEY + " is needed");
    }
    LinkSimulatorBuilder builder =
        LinkSimulator.builder().port(port).auth(auth).profile(profile).seed(seed);
    setDelays(builder);
    clusters.forEach(cluster -> addCluster(builder, cluster));
    bootstraps.forEach(bootstrap -> addBootstrap(builder, bootstrap));
    logins.forEach(login -> addLogin(builder, login));
    faults.forEach(builder::fault);
    knobs.forEach(knob -> turn(builder, knob));
    return builder;
  }

  private void setDelays(LinkSimulatorBuilder builder) {
    builder
        .latency(millis(latency))
        .visibleAfter(millis(visibleAfter))
        .activeAfter(millis(activeAfter))
        .goneAfter(millis(goneAfter))
        .noticeAfter(millis(noticeAfter))
        .mirrorAfter(millis(mirrorAfter));
  }

  private static void addCluster(LinkSimulatorBuilder builder, String value) {
    String[] parts = split(value, "=", "--cluster " + KEY);
    String[] key = split(parts[1], ":", "--cluster " + KEY);
    builder.cluster(parts[0], key[0], key[1]);
  }

  private static void addBootstrap(LinkSimulatorBuilder builder, String value) {
    String[] parts = split(value, "=", "--bootstrap " + HOST);
    split(parts[1], ":", "--bootstrap " + HOST);
    builder.bootstrap(parts[0], parts[1]);
  }

  private static void addLogin(LinkSimulatorBuilder builder, String value) {
    String[] parts = split(value, "=", "--login " + LOGIN);
    String[] words = split(parts[1], ":", "--login " + LOGIN);
    String[] user = split(words[1], ":", "--login " + LOGIN);
    builder.login(parts[0], words[0], user[0], user[1]);
  }

  private static void turn(LinkSimulatorBuilder builder, String value) {
    String[] parts = split(value, "=", "--knob NAME=VALUE");
    builder.knob(Knob.named(parts[0]), parts[1]);
  }

  /** The message shows the form only: the value may hold a secret. */
  private static String[] split(String value, String separator, String form) {
    String[] parts = value.split(separator, 2);
    if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new IllegalArgumentException(form + " expected");
    }
    return parts;
  }

  private static Duration millis(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("milliseconds can't be negative");
    }
    return Duration.ofMillis(value);
  }
}
