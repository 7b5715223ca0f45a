package com.kafkalinks.bench;

import com.kafkalinks.pulumi.rpc.CodecBenchmark;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The codec and the diff, under JMH. */
final class MicroBench {
  private MicroBench() {}

  static void run(boolean quick, Results results) throws RunnerException {
    TimeValue time = TimeValue.milliseconds(quick ? 300 : 1000);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(CodecBenchmark.class.getName())
            .include(DiffBenchmark.class.getName())
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(time)
            .measurementIterations(5)
            .measurementTime(time)
            .verbosity(VerboseMode.SILENT);
    for (RunResult run : new Runner(options.build()).run()) {
      String name = run.getPrimaryResult().getLabel();
      Results.Key key = new Results.Key("link of 50 settings", name, "µs", "ours");
      run.getAggregatedResult()
          .getIterationResults()
          .forEach(iteration -> results.add(key, iteration.getPrimaryResult().getScore()));
    }
  }
}
