package com.kafkalinks.engine;

import com.kafkalinks.simulator.fault.Effect;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Delivery;
import com.kafkalinks.simulator.http.Reply;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that hits a process in the middle of a request.
 *
 * @param victim who is hit
 * @param step at which request, the first being 1
 * @param carriedOut whether the API has done by then what the request asks
 */
record Blow(Victim victim, int step, boolean carriedOut) {
  private static final int MOST_STEPS = 9;
  private static final long PATIENCE_SECONDS = 60;

  /** Who is hit, and how. */
  enum Victim {
    /** The plugin is killed. */
    PLUGIN,
    /** The engine is killed; nobody tells the plugin. */
    ENGINE,
    /** The engine is asked to stop, as by Ctrl-C. */
    USER
  }

  /** One of all blows. */
  static Blow random(Random random) {
    Victim[] victims = Victim.values();
    return new Blow(
        victims[random.nextInt(victims.length)],
        1 + random.nextInt(MOST_STEPS),
        random.nextBoolean());
  }

  /**
   * The fault that deals it to this stack.
   *
   * @param orphans hears what else runs just before
   */
  Fault fault(EngineStack stack, Consumer<List<ProcessHandle>> orphans) {
    return fault(Operation.ANY, stack, orphans);
  }

  /** The fault that deals it, where the steps are requests of this operation only. */
  Fault fault(Operation operation, EngineStack stack, Consumer<List<ProcessHandle>> orphans) {
    Effect effect =
        (call, next) -> {
          orphans.accept(processes(stack, process -> !isEngine(process)));
          Reply reply = carriedOut ? next.handle(call) : Reply.empty(500);
          List<ProcessHandle> hit =
              processes(stack, victim == Victim.PLUGIN ? Blow::isPlugin : Blow::isEngine);
          hit.forEach(this::strike);
          hit.stream().filter(process -> victim != Victim.USER).forEach(Blow::awaitEnd);
          return reply.delivered(Delivery.NONE);
        };
    return new Fault(operation, Occurrence.nth(step), effect);
  }

  private void strike(ProcessHandle process) {
    boolean gently = victim == Victim.USER;
    if (!(gently ? process.destroy() : process.destroyForcibly())) {
      throw new IllegalStateException("cannot hit " + process.pid());
    }
  }

  static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("still there: " + process.pid(), e);
    }
  }

  private static List<ProcessHandle> processes(EngineStack stack, Predicate<ProcessHandle> which) {
    return stack.processes().stream().filter(which).toList();
  }

  static boolean isPlugin(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("pulumi-resource-clusterlink");
  }

  static boolean isEngine(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/pulumi");
  }
}
