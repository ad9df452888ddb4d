package io.cachedresult.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatsCounterTest {

  private final FakeTicker ticker = new FakeTicker();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .environment(TestCaches.environment(ticker, Map.of()))
      .build();

  @Test
  void totalLoadTime_severalComputations_isTheSumOfTheirTimes() {
    cache.get("a", key -> taking(Duration.ofSeconds(3)));
    ticker.advance(Duration.ofHours(1));
    cache.get("b", key -> taking(Duration.ofSeconds(4)));

    assertThat(cache.stats().loads()).isEqualTo(2);
    assertThat(cache.stats().totalLoadTime()).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void totalLoadTime_failedComputation_includesItsTime() {
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
