package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.programs.FreshJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A main class that measures itself: a virtual machine for each contestant. It prints lines of a
 * {@link Metric}, a tab and a number; whatever else it prints is nobody's.
 *
 * @param title as progress and tables name it
 * @param each what a contestant takes, about
 * @param machine the program
 * @param contestants who takes part
 */
public record ProgramWorkload(
    String title,
    Duration each,
    FreshJvm machine,
    Function<RunForm, List<ProgramWorkload.Entrant>> contestants)
    implements Workload {

  /** A contestant: as tables name it, and the arguments that make the program its own. */
  record Entrant(String title, List<String> arguments) {}

  /** A line that such a program prints. */
  public static String line(Metric metric, double value) {
    return metric.name() + '\t' + value;
  }

  @Override
  public Duration expected(RunForm form) {
    return each.multipliedBy(contestants.apply(form).size());
  }

  @Override
  public List<Measurement> measure(RunForm form, int round) throws InterruptedException {
    List<Measurement> all = new ArrayList<>();
    for (Entrant entrant : contestants.apply(form)) {
      try {
        machine.run(entrant.arguments().toArray(String[]::new)).lines().stream()
            .map(line -> line.split("\t"))
            .filter(cells -> cells.length == 2)
            .map(cells -> Measurement.of(
                title,
                entrant.title(),
                Metric.valueOf(cells[0]),
                round,
                Double.parseDouble(cells[1])))
            .forEach(all::add);
      } catch (IOException failed) {
        all.add(Measurement.failure(
            title, entrant.title(), round, String.valueOf(failed.getMessage())));
      }
    }
    return all;
  }
}
