package com.kafkalinks.simulator;

import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import com.kafkalinks.simulator.rest.AuthKind;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
    name = "clusterlink-simulator",
    description = "The Cluster Linking REST API v3 in memory, on 127.0.0.1, until it is killed.",
    sortOptions = false,
    abbreviateSynopsis = true)
final class Options {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this and exit")
  private boolean help;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "port to listen on; 0, the default, picks a free one")
  private int port;

  @Mixin private ClusterOptions clusters = new ClusterOptions();

  @Option(
      names = "--auth",
      paramLabel = "KIND",
      description =
          "how callers of the REST API authenticate: basic (the default), bearer with"
              + " the SECRET of a key as token, or none")
  private AuthKind auth = AuthKind.BASIC;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "product to simulate: cloud (the default) or platform")
  private Profile profile = Profile.CLOUD;

  @Option(names = "--seed", paramLabel = "N", description = "seed of link ids and random faults")
  private long seed;

  @Mixin private TimingOptions timing = new TimingOptions();

  @Option(names = "--fault", paramLabel = "SPEC", description = "a fault to inject, see below")
  private List<String> faults = List.of();

  @Option(
      names = "--knob",
      paramLabel = "NAME=VALUE",
      description = "behaviour that is undocumented, see below")
  private List<String> knobs = List.of();

  @Option(
      names = "--run",
      paramLabel = "COMMAND",
      description = "a command to run at the start, see below; more can be sent later")
  private List<String> commands = List.of();

  /** Whether help was requested, in which case required options may be missing. */
  boolean wantsHelp() {
    return help;
  }

  /** Commands to run once the simulator has started. */
  List<String> commands() {
    return commands;
  }

  /** The requested simulator; throws {@link IllegalArgumentException}. */
  LinkSimulatorBuilder builder() {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--port is between 0 and 65535");
    }
    LinkSimulatorBuilder builder =
        LinkSimulator.builder().port(port).auth(auth).profile(profile).seed(seed);
    clusters.addTo(builder);
    timing.addTo(builder);
    faults.forEach(builder::fault);
    knobs.forEach(knob -> turn(builder, knob));
    return builder;
  }

  private static void turn(LinkSimulatorBuilder builder, String value) {
    String[] parts = split(value, "=", "--knob NAME=VALUE");
    builder.knob(Knob.named(parts[0]), parts[1]);
  }

  /** The message shows the expected form only: the value may contain a secret. */
  static String[] split(String value, String separator, String form) {
    String[] parts = value.split(separator, 2);
    if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new IllegalArgumentException(form + " expected");
    }
    return parts;
  }
}
