package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rates and differences of statistics. */
class CacheStatsTest {

  private static final CacheStats STATS =
      new CacheStats(30, 10, 8, 4, 3, 2, 200, 5, 2, 20, 7, 6, 4, 12, 9);

  @Test
  void minus_earlierStatistics_subtractsEachCount() {
    CacheStats earlier = new CacheStats(1, 2, 3, 1, 2, 1, 60, 3, 1, 5, 4, 2, 1, 2, 5);

    assertThat(STATS.minus(earlier))
        .isEqualTo(new CacheStats(29, 8, 5, 3, 1, 1, 140, 2, 1, 15, 3, 4, 3, 10, 4));
  }

  @Test
  void rates_ofSomeRequests_areFractions() {
    assertThat(STATS.requests()).isEqualTo(40);
    assertThat(STATS.hitRate()).isEqualTo(0.75);
    assertThat(STATS.averageLoadTime()).isEqualTo(2.5);
    assertThat(STATS.averageOwnLoadTime()).isEqualTo(1.5);
  }

  @Test
  void timeSaved_countsNeitherHitsThatWaitedNorNestedComputations() {
    assertThat(STATS.timeSaved()).isEqualTo((30 - 6) * 1.5);
  }

  @Test
  void rates_withoutRequests_areZero() {
    CacheStats none = STATS.minus(STATS);

    assertThat(none.requests()).isZero();
    assertThat(none.hitRate()).isZero();
    assertThat(none.averageLoadTime()).isZero();
    assertThat(none.averageOwnLoadTime()).isZero();
    assertThat(none.timeSaved()).isZero();
  }
}
