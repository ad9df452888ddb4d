package io.cachedresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private static final String WORK = "work";

  @Test
  void median_ofOddAndEvenNumbers_isInTheMiddle() {
    assertThat(Results.median(List.of(3.0, 1.0, 2.0))).hasValue(2);
    assertThat(Results.median(List.of(4.0, 1.0, 2.0, 3.0))).hasValue(2.5);
    assertThat(Results.median(List.of())).isEmpty();
  }

  @Test
  void ratio_isTheMedianOfTheRatiosOfEachRound() {
    Results results = new Results(List.of(
        time("a", 1, 10), time("b", 1, 10),
        time("a", 2, 20), time("b", 2, 80),
        time("a", 3, 90), time("b", 3, 45)));

    // The ratio of the medians would be 20 to 45.
    assertThat(results.ratio(WORK, "a", "b", Metric.TIME)).hasValue(1);
  }

  @Test
  void ratio_ofARoundThatOneHasMissed_isNone() {
    Results results = new Results(List.of(time("a", 1, 10), time("b", 2, 10)));

    assertThat(results.ratio(WORK, "a", "b", Metric.TIME)).isEmpty();
  }

  @Test
  void spread_ofOneRound_isNone() {
    Results one = new Results(List.of(time("a", 1, 10)));
    Results two = new Results(List.of(time("a", 1, 10), time("a", 2, 12)));

    assertThat(one.spread(WORK, "a", Metric.TIME)).isEmpty();
    assertThat(two.spread(WORK, "a", Metric.TIME)).contains(new Results.Spread(10, 12));
  }

  @Test
  void contestants_theFastestFirst_theFailedLast() {
    Results results = new Results(List.of(
        Measurement.failure(WORK, "failed", 1, "why"), time("slow", 1, 20), time("fast", 1, 10)));

    assertThat(results.contestants(WORK, Metric.TIME)).containsExactly("fast", "slow", "failed");
    assertThat(results.failure(WORK, "failed")).contains("why");
    assertThat(results.failure(WORK, "fast")).isEmpty();
  }

  private static Measurement time(String contestant, int round, double value) {
    return Measurement.of(WORK, contestant, Metric.TIME, round, value);
  }
}
