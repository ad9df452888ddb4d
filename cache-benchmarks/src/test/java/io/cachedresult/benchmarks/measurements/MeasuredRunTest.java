package io.cachedresult.benchmarks.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredRunTest {

  private static final String WORK = "work";

  @Test
  void ratio_isTheMedianOfTheRatiosOfEachRound() {
    MeasuredRun results = new MeasuredRun(List.of(
        time("a", 1, 10), time("b", 1, 10),
        time("a", 2, 20), time("b", 2, 80),
        time("a", 3, 90), time("b", 3, 45)));

    // The ratio of the medians would be 20 to 45.
    assertThat(results.ratio(WORK, "a", "b", Metric.TIME)).hasValue(1);
  }

  @Test
  void ratio_ofARoundThatOneHasMissed_isNone() {
    MeasuredRun results = new MeasuredRun(List.of(time("a", 1, 10), time("b", 2, 10)));

    assertThat(results.ratio(WORK, "a", "b", Metric.TIME)).isEmpty();
  }

  @Test
  void spread_ofOneRound_isNone() {
    MeasuredRun one = new MeasuredRun(List.of(time("a", 1, 10)));
    MeasuredRun two = new MeasuredRun(List.of(time("a", 1, 10), time("a", 2, 12)));

    assertThat(one.spread(WORK, "a", Metric.TIME)).isEmpty();
    assertThat(two.spread(WORK, "a", Metric.TIME)).contains(new MeasuredRun.Spread(10, 12));
  }

  @Test
  void contestants_theFastestFirst_theFailedLast() {
    MeasuredRun results = new MeasuredRun(List.of(
        Measurement.failure(WORK, "failed", 1, "why"), time("slow", 1, 20), time("fast", 1, 10)));

    assertThat(results.contestants(WORK, Metric.TIME)).containsExactly("fast", "slow", "failed");
    assertThat(results.failure(WORK, "failed")).contains("why");
    assertThat(results.failure(WORK, "fast")).isEmpty();
  }

  private static Measurement time(String contestant, int round, double value) {
    return Measurement.of(WORK, contestant, Metric.TIME, round, value);
  }
}
