package com.kafkalinks.simulator.fault;

/**
 * Something that goes wrong.
 *
 * @param operation calls that it is aimed at
 * @param occurrence which of them it hits
 * @param effect what it does
 */
public record Fault(Operation operation, Occurrence occurrence, Effect effect) {

  /** Hits every such call. */
  public static Fault on(Operation operation, Effect effect) {
    return new Fault(operation, Occurrence.always(), effect);
  }

  /** Hits the first such call only. */
  public static Fault once(Operation operation, Effect effect) {
    return new Fault(operation, Occurrence.nth(1), effect);
  }

  /**
   * Reads a fault as written on the command line, see {@link FaultGrammar#HELP}.
   *
   * @throws IllegalArgumentException if it isn't written so; the message says what is wrong
   */
  public static Fault parse(String spec) {
    return FaultGrammar.parse(spec);
  }
}
