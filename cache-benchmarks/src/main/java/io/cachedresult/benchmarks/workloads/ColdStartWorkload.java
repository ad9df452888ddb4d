package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.programs.FreshJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the time to the first cached result: how much longer a program runs than an empty
 * program launched just before it. The contestants take turns; the report shows the median.
 *
 * @param title the name used in progress messages and tables
 * @param jvm the program
 */
record ColdStartWorkload(String title, FreshJvm jvm) implements Workload {

  private static final Duration EACH = Duration.ofMillis(900);
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  @Override
  public Duration expected(RunForm form) {
    return EACH.multipliedBy((long) form.starts() * form.contestants().size());
  }

  @Override
  public List<Measurement> measure(RunForm form, int round)
      throws IOException, InterruptedException {
    jvm.run("-"); // reads the files, so that later runs find them in memory
    List<Measurement> all = new ArrayList<>();
    for (int start = 1; start <= form.starts(); start++) {
      for (Contestant contestant : form.contestants()) {
        try {
          long empty = jvm.run("-").nanoseconds();
          long started = jvm.run(contestant.name()).nanoseconds();
          add(
              all,
              contestant,
              Metric.START,
              start,
              (started - empty) / NANOSECONDS_PER_MILLISECOND);
        } catch (IOException failed) {
          all.add(Measurement.failure(
              title, contestant.title(), start, String.valueOf(failed.getMessage())));
        }
      }
    }
    long empty = classes("-");
    for (Contestant contestant : form.contestants()) {
      try {
        add(all, contestant, Metric.CLASSES, 1, (double) classes(contestant.name()) - empty);
      } catch (IOException failed) {
        all.add(
            Measurement.failure(title, contestant.title(), 1, String.valueOf(failed.getMessage())));
      }
    }
    return all;
  }

  private void add(
      List<Measurement> all, Contestant contestant, Metric metric, int start, double value) {
    all.add(Measurement.of(title, contestant.title(), metric, start, value));
  }

  private long classes(String name) throws IOException, InterruptedException {
    List<String> lines = jvm.run(name, "classes").lines();
    return Long.parseLong(lines.get(lines.size() - 1));
  }
}
