package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.contestants.ContestantGroup;
import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What stands in the cells of tables. */
final class CellText {

  private static final String FAILED = "failed";
  private static final String NOTHING = "–";

  private final MeasuredRun results;
  private final List<String> ours = ContestantGroup.ours();
  private final List<String> lesser = ContestantGroup.withoutStatisticsAndAge();

  CellText(MeasuredRun results) {
    this.results = results;
  }

  /** A contestant: ours in bold, those that keep less than others with a mark. */
  String name(String contestant) {
    if (ours.contains(contestant)) {
      return "**" + contestant + "**";
    }
    return lesser.contains(contestant) ? contestant + " †" : contestant;
  }

  /** A figure, or that somebody failed. */
  String cell(String workload, String contestant, Metric metric, int digits) {
    String number = number(results.median(workload, contestant, metric), digits);
    if (results.failure(workload, contestant).isEmpty()) {
      return number;
    }
    return number.equals(NOTHING) ? FAILED : number + " (" + FAILED + " once)";
  }

  /** The rounds that differ most. */
  String spread(String workload, String contestant, Metric metric, int digits) {
    return results
        .spread(workload, contestant, metric)
        .map(spread -> number(spread.least(), digits) + " – " + number(spread.largest(), digits))
        .orElse(NOTHING);
  }

  /** A number, if there is one. */
  static String number(OptionalDouble value, int digits) {
    return value.isPresent() ? number(value.getAsDouble(), digits) : NOTHING;
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
