package io.cachedresult.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.LruCache;
import io.cachedresult.testing.TestCaches;
import org.junit.jupiter.api.Test;

/** Which results count as stored. */
class PutStatisticsTest {

  private final LruCache<String, Integer> cache = TestCaches.<String, Integer>builder()
      .maximumSize(10)
      .maximumMemory(1_000)
      .weigher((key, value) -> value)
      .cacheFailures(IllegalStateException.class)
      .build();

  @Test
  void puts_computedAndExplicitOnes_areCounted() {
    cache.get("computed", key -> 1);
    cache.get("computed", key -> 2);
    cache.put("put", 1);
    cache.put("put", 2);
    cache.asMap().putIfAbsent("put", 3);
    cache.asMap().replace("put", 4);
    cache.asMap().compute("put", (key, old) -> 5);

    assertThat(cache.stats().puts()).isEqualTo(5);
    assertThat(cache.stats().loads()).isEqualTo(1);
  }

  @Test
  void puts_tooLargeOrNotCached_areNotCounted() {
    cache.get("large", key -> 2_000);
    cache.put("large", 2_000);
    cache.get("absent", key -> null);

    assertThat(cache.stats().puts()).isZero();
    assertThat(cache.stats().rejections()).isEqualTo(2);
  }

  @Test
  void puts_cachedFailure_isNotCounted() {
    assertThatThrownBy(() -> cache.get("a", key -> {
          throw new IllegalStateException("no");
        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(cache.stats().failures()).isEqualTo(1);
    assertThat(cache.stats().puts()).isZero();
  }
}
