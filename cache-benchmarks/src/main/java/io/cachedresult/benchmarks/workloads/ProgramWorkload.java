package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.measurements.Figure;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.programs.FreshJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A program that measures itself, in a JVM of its own for each contestant. It prints each {@link
 * Figure} on a line; other output is ignored.
 *
 * @param title the name used in progress messages and tables
 * @param each the approximate duration of one contestant
 * @param jvm the program
 * @param contestants the contestants of a form
 * @param isInRounds whether it is measured in every round
 */
record ProgramWorkload(
    String title,
    Duration each,
    FreshJvm jvm,
    Function<RunForm, List<ProgramWorkload.Entrant>> contestants,
    boolean isInRounds)
    implements Workload {

  /** A contestant: its name in tables, and the arguments that make the program measure it. */
  record Entrant(String title, List<String> arguments) {}

  @Override
  public Duration expected(RunForm form) {
    return each.multipliedBy(contestants.apply(form).size());
  }

  @Override
  public List<Measurement> measure(RunForm form, int round) throws InterruptedException {
    List<Measurement> all = new ArrayList<>();
    for (Entrant entrant : contestants.apply(form)) {
      try {
        jvm.run(entrant.arguments().toArray(String[]::new)).lines().stream()
            .flatMap(line -> Figure.parse(line).stream())
            .map(figure ->
                Measurement.of(title, entrant.title(), figure.metric(), round, figure.value()))
            .forEach(all::add);
      } catch (IOException failed) {
        all.add(Measurement.failure(
            title, entrant.title(), round, String.valueOf(failed.getMessage())));
      }
    }
    return all;
  }
}
