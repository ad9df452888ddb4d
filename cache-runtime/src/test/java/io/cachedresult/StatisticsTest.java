package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private final FakeTicker ticker = new FakeTicker();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .environment(Caches.environment(ticker, Map.of()))
      .build();

  @Test
  void totalLoadTime_severalComputations_addsUpWhatEachTook() {
    cache.get("a", key -> taking(Duration.ofSeconds(3)));
    ticker.advance(Duration.ofHours(1));
    cache.get("b", key -> taking(Duration.ofSeconds(4)));

    assertThat(cache.stats().loads()).isEqualTo(2);
    assertThat(cache.stats().totalLoadTime()).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void totalLoadTime_failedComputation_countsWhatItTook() {
    try {
      cache.get("a", key -> {
        taking(Duration.ofSeconds(3));
        throw new IllegalStateException("no");
      });
    } catch (IllegalStateException expected) {
      assertThat(cache.stats().totalLoadTime()).isEqualTo(Duration.ofSeconds(3).toNanos());
    }

    assertThat(cache.stats().failures()).isEqualTo(1);
  }

  private int taking(Duration time) {
    ticker.advance(time);
    return 1;
  }
}
