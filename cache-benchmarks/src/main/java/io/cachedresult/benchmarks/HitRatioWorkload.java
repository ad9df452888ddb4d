package io.cachedresult.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hit ratios of real traces, which are no measurement of time: a row for each trace and size. */
record HitRatioWorkload(String title) implements Workload {

  /** What a ratio is compared with, as {@link HitRatios} names it. */
  static final String LRU = HitRatios.LRU;

  /** Between a trace and a size. */
  static final String AT = " at ";

  @Override
  public Duration expected(Form form) {
    return Duration.ofSeconds(!areThere() ? 0 : form.isThorough() ? 360 : 20);
  }

  @Override
  public List<Measurement> measure(Form form, int round) {
    List<Measurement> all = new ArrayList<>();
    if (!areThere()) {
      return all;
    }
    List<Contestant> policies =
        form.contestants().stream().filter(Contestants::hasItsOwnPolicy).toList();
    new HitRatios(policies, form.isThorough())
        .rows(row -> row.ratios()
            .forEach((name, ratio) -> all.add(Measurement.of(
                title + ": " + row.trace() + AT + row.entries(),
                name,
                Metric.HIT_RATIO,
                round,
                ratio))));
    return all;
  }

  private static boolean areThere() {
    return Stream.of(TraceFile.values()).anyMatch(TraceFile::isPresent);
  }
}
