package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExpiryTest {

  private final FakeTicker ticker = new FakeTicker();
  private final AtomicInteger computations = new AtomicInteger();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .maximumSize(10)
      .expireAfterWrite(Duration.ofHours(1))
      .environment(Caches.environment(ticker, Map.of()))
      .build();

  @Test
  void get_justBeforeItsAge_finds() {
    get("a");
    ticker.advance(Duration.ofHours(1).minusNanos(1));

    assertThat(get("a")).isEqualTo(1);
  }

  @Test
  void get_atItsAge_computesAgain() {
    get("a");
    ticker.advance(Duration.ofHours(1));

    assertThat(get("a")).isEqualTo(2);
    assertThat(cache.stats().expirations()).isEqualTo(1);
    assertThat(cache.stats().evictions()).isZero();
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void get_useInBetween_doesNotProlong() {
    get("a");
    ticker.advance(Duration.ofMinutes(59));
    get("a");
    ticker.advance(Duration.ofMinutes(1));

    assertThat(get("a")).isEqualTo(2);
  }

  @Test
  void put_again_startsTheAgeAnew() {
    cache.put("a", 10);
    ticker.advance(Duration.ofMinutes(59));
    cache.put("a", 11);
    ticker.advance(Duration.ofMinutes(59));

    assertThat(get("a")).isEqualTo(11);
  }

  @Test
  void getIfPresentAndInvalidate_afterItsAge_seeNothing() {
    get("a");
    ticker.advance(Duration.ofHours(2));

    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.invalidate("a")).isFalse();
  }

  @Test
  void cleanUp_someExpired_removesJustThose() {
    get("a");
    get("b");
    ticker.advance(Duration.ofMinutes(30));
    get("c");
    ticker.advance(Duration.ofMinutes(30));
    cache.cleanUp();

    assertThat(cache.size()).isEqualTo(1);
    assertThat(cache.stats().expirations()).isEqualTo(2);
    assertThat(cache.getIfPresent("c")).isEqualTo(3);
  }

  @Test
  void get_ageFromTheEnvironment_appliesWhereTheCacheSetsNone() {
    LruCache<String, Integer> byDefault = LruCache.<String, Integer>builder()
        .environment(Caches.environment(ticker, Map.of("CACHE_TTL_SECONDS", "5")))
        .build();
    byDefault.put("a", 1);
    ticker.advance(Duration.ofSeconds(5));

    assertThat(byDefault.getIfPresent("a")).isNull();
  }

  private Integer get(String key) {
    return cache.get(key, same -> computations.incrementAndGet());
  }
}
