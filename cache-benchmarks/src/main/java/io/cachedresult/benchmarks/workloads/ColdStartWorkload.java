package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.programs.FreshJvm;
import io.cachedresult.benchmarks.programs.LoadedClasses;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the time to the first cached result: how much longer a program runs than an empty
 * program launched just before it. Both have a class path that begins with the JARs of the contestant. The
 * contestants take turns; the report shows the median.
 *
 * @param title the name used in progress messages and tables
 * @param jvm the program
 */
record ColdStartWorkload(String title, FreshJvm jvm) implements Workload {

  /** The argument of the empty program. */
  private static final String EMPTY = "-";

  private static final Duration EACH = Duration.ofMillis(900);
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  @Override
  public Duration expected(RunForm form) {
    return EACH.multipliedBy((long) form.starts() * form.contestants().size());
  }

  @Override
  public List<Measurement> measure(RunForm form, int round)
      throws IOException, InterruptedException {
    List<Measurement> all = new ArrayList<>();
    Map<Contestant, FreshJvm> programs = new EnumMap<>(Contestant.class);
    int empty = LoadedClasses.of(jvm, EMPTY).count();
    for (Contestant contestant : form.contestants()) {
      try {
        // Also reads the files, so that later runs find them in memory.
        LoadedClasses classes = LoadedClasses.of(jvm, contestant.name());
        programs.put(
            contestant, new FreshJvm(jvm.options(), jvm.mainClass(), classes.classPath(jvm)));
        add(all, contestant, Metric.CLASSES, 1, classes.count() - empty);
      } catch (IOException failed) {
        all.add(failure(contestant, 1, failed));
      }
    }
    for (int start = 1; start <= form.starts(); start++) {
      for (Map.Entry<Contestant, FreshJvm> program : programs.entrySet()) {
        try {
          add(all, program.getKey(), Metric.START, start, milliseconds(program));
        } catch (IOException failed) {
          all.add(failure(program.getKey(), start, failed));
        }
      }
    }
    return all;
  }

  private static double milliseconds(Map.Entry<Contestant, FreshJvm> program)
      throws IOException, InterruptedException {
    long empty = program.getValue().run(EMPTY).nanoseconds();
    long started = program.getValue().run(program.getKey().name()).nanoseconds();
    return (started - empty) / NANOSECONDS_PER_MILLISECOND;
  }

  private Measurement failure(Contestant contestant, int start, IOException failed) {
    return Measurement.failure(
        title, contestant.title(), start, String.valueOf(failed.getMessage()));
  }

  private void add(
      List<Measurement> all, Contestant contestant, Metric metric, int start, double value) {
    all.add(Measurement.of(title, contestant.title(), metric, start, value));
  }
}
