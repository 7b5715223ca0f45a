package com.kafkalinks.simulator;

import com.kafkalinks.simulator.fault.FaultGrammar;
import com.kafkalinks.simulator.model.Knob;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Runs a simulator until it is killed. Prints one line to stdout: the URL at which it listens. */
public final class Main {
  private static final int BROKEN = 1;
  private static final int WIDTH = 100;
  private static final int MISUSED = 2;

  private Main() {}

  /** Entry point. */
  public static void main(String[] args) {
    int failure = run(args, System.out, System.err);
    if (failure != 0) {
      System.exit(failure);
    }
  }

  /**
   * Starts the simulator, whose threads then keep the program alive.
   *
   * @return exit code; 0 if it runs, or if help was all that was asked for
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    Options options = new Options();
    CommandLine line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().usageMessage().width(WIDTH).footer(footer().split("\n", -1));
    try {
      line.parseArgs(args);
      if (options.wantsHelp()) {
        line.usage(out);
        return 0;
      }
      return start(options, out);
    } catch (CommandLine.ParameterException | IllegalArgumentException misused) {
      err.println(misused.getMessage());
      err.println("Try --help.");
      return MISUSED;
    } catch (UncheckedIOException portTaken) {
      err.println(portTaken.getCause().getMessage());
      return BROKEN;
    }
  }

  private static int start(Options options, PrintStream out) {
    LinkSimulator simulator = options.builder().start();
    try {
      options.commands().forEach(simulator::run);
    } catch (IllegalArgumentException misused) {
      simulator.close();
      throw misused;
    }
    out.println("ready " + simulator.uri());
    out.flush();
    return 0;
  }

  private static String footer() {
    String knobs =
        Arrays.stream(Knob.values()).map(Main::describe).collect(Collectors.joining("\n"));
    String commands =
        Arrays.stream(Command.values())
            .map(command -> "  " + command.form())
            .collect(Collectors.joining("\n"));
    return ("\nFaults: "
            + FaultGrammar.HELP
            + "\nKnobs, the default first:\n"
            + knobs
            + "\n\nCommands, by --run or in the body of POST http://127.0.0.1:PORT"
            + LinkSimulator.COMMANDS
            + ", one a line:\n"
            + commands)
        .replace("%", "%%");
  }

  private static String describe(Knob knob) {
    String choices = knob.choices().isEmpty() ? knob.initial() : String.join("|", knob.choices());
    return "  %s=%s%n      %s".formatted(knob.option(), choices, knob.meaning());
  }
}
