package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.contestants.ContestantGroup;
import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Formats measurements as the cells of tables. */
final class CellText {

  private static final String FAILED = "failed";
  private static final String NOTHING = "–";

  private final MeasuredRun run;
  private final List<String> ours = ContestantGroup.OURS.titles();
  private final List<String> lesser = ContestantGroup.WITHOUT_STATISTICS_AND_EXPIRY.titles();

  CellText(MeasuredRun run) {
    this.run = run;
  }

  /**
   * Returns a contestant's name: in bold if it is ours, marked if without statistics and expiry.
   */
  String name(String contestant) {
    if (ours.contains(contestant)) {
      return "**" + contestant + "**";
    }
    return lesser.contains(contestant) ? contestant + " †" : contestant;
  }

  /** Returns the median over the rounds, with a note if the contestant failed in one of them. */
  String cell(String workload, String contestant, Metric metric, int digits) {
    String number = number(run.median(workload, contestant, metric), digits);
    if (run.failure(workload, contestant).isEmpty()) {
      return number;
    }
    return number.equals(NOTHING) ? FAILED : number + " (" + FAILED + " once)";
  }

  /** Returns the smallest and the largest value of all rounds. */
  String spread(String workload, String contestant, Metric metric, int digits) {
    return run.spread(workload, contestant, metric)
        .map(spread -> number(spread.least(), digits) + " – " + number(spread.largest(), digits))
        .orElse(NOTHING);
  }

  /** Returns a number, or a dash if there is none. */
  static String number(OptionalDouble value, int digits) {
    return value.isPresent() ? number(value.getAsDouble(), digits) : NOTHING;
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
