package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When results expire. */
class ExpiryTest {

  private final FakeTicker ticker = new FakeTicker();
  private final AtomicInteger computations = new AtomicInteger();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .maximumSize(10)
      .expireAfterWrite(Duration.ofHours(1))
      .environment(TestCaches.environment(ticker, Map.of()))
      .build();

  @Test
  void get_justBeforeExpireAfterWrite_findsTheResult() {
    get("a");
    ticker.advance(Duration.ofHours(1).minusNanos(1));

    assertThat(get("a")).isEqualTo(1);
  }

  @Test
  void get_atExpireAfterWrite_computesAgain() {
    get("a");
    ticker.advance(Duration.ofHours(1));

    assertThat(get("a")).isEqualTo(2);
    assertThat(cache.stats().expirations()).isEqualTo(1);
    assertThat(cache.stats().evictions()).isZero();
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void get_usedMeanwhile_stillExpiresAfterWrite() {
    get("a");
    ticker.advance(Duration.ofMinutes(59));
    get("a");
    ticker.advance(Duration.ofMinutes(1));

    assertThat(get("a")).isEqualTo(2);
  }

  @Test
  void put_again_restartsTheAge() {
    cache.put("a", 10);
    ticker.advance(Duration.ofMinutes(59));
    cache.put("a", 11);
    ticker.advance(Duration.ofMinutes(59));

    assertThat(get("a")).isEqualTo(11);
  }

  @Test
  void getIfPresentAndInvalidate_expiredResult_findNothing() {
    get("a");
    ticker.advance(Duration.ofHours(2));

    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.invalidate("a")).isFalse();
  }

  @Test
  void cleanUp_someExpired_removesOnlyThose() {
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
  void get_ageFromTheEnvironment_appliesIfTheCacheSetsNone() {
    LruCache<String, Integer> byDefault = LruCache.<String, Integer>builder()
        .environment(TestCaches.environment(ticker, Map.of("CACHE_TTL_SECONDS", "5")))
        .build();
    byDefault.put("a", 1);
    ticker.advance(Duration.ofSeconds(5));

    assertThat(byDefault.getIfPresent("a")).isNull();
  }

  @Test
  void getIfPresent_unusedForExpireAfterAccess_findsNothing() {
    LruCache<String, Integer> idle = ofAccess(Duration.ofMinutes(10));
    idle.put("a", 1);
    ticker.advance(Duration.ofMinutes(10).minusNanos(1));
    assertThat(idle.getIfPresent("a")).isEqualTo(1);
    ticker.advance(Duration.ofMinutes(10));

    assertThat(idle.getIfPresent("a")).isNull();
    idle.cleanUp();
    assertThat(idle.stats().expirations()).isEqualTo(1);
  }

  @Test
  void get_eachUse_delaysExpiryAfterAccessButNotAfterWrite() {
    LruCache<String, Integer> idle = ofAccess(Duration.ofMinutes(10));
    idle.put("a", 1);
    for (int minutes = 9; minutes < 60; minutes += 9) {
      ticker.advance(Duration.ofMinutes(9));
      assertThat(idle.get("a", key -> 2)).isEqualTo(1);
    }
    ticker.advance(Duration.ofMinutes(6));

    assertThat(idle.getIfPresent("a")).isNull();
  }

  @Test
  void get_computedWithExpireAfterAccess_ageBeginsThen() {
    LruCache<Object, Integer> idle = LruCache.<Object, Integer>builder()
        .expireAfterAccess(Duration.ofMinutes(10))
        .environment(TestCaches.environment(ticker, Map.of()))
        .build();
    idle.get("a", key -> 1);
    assertThat(idle.getIfPresent("a")).isEqualTo(1);
    ticker.advance(Duration.ofMinutes(9));
    assertThat(idle.getIfPresent("a")).isEqualTo(1);
  }

  @Test
  void getOfTheMap_eachUse_delaysExpiryAfterAccess() {
    LruCache<String, Integer> idle = ofAccess(Duration.ofMinutes(10));
    idle.put("a", 1);
    for (int minutes = 9; minutes < 30; minutes += 9) {
      ticker.advance(Duration.ofMinutes(9));
      assertThat(idle.asMap().get("a")).isEqualTo(1);
    }
  }

  @Test
  void containsKeyAndIterators_doNotDelayExpiryAfterAccess() {
    LruCache<String, Integer> idle = ofAccess(Duration.ofMinutes(10));
    idle.put("a", 1);
    ticker.advance(Duration.ofMinutes(9));
    assertThat(idle.asMap().containsKey("a")).isTrue();
    assertThat(idle.asMap().keySet()).hasSize(1).containsExactly("a");
    ticker.advance(Duration.ofMinutes(1));

    assertThat(idle.asMap()).doesNotContainKey("a");
  }

  @Test
  void jitter_entriesWrittenTogether_expireOneAfterAnotherAndNoneLate() {
    LruCache<Integer, Integer> spread = LruCache.<Integer, Integer>builder()
        .maximumSize(1_000)
        .expireAfterWrite(Duration.ofSeconds(100))
        .jitter(0.2)
        .environment(TestCaches.environment(ticker, Map.of()))
        .build();
    for (int key = 0; key < 1_000; key++) {
      spread.put(key, key);
    }
    ticker.advance(Duration.ofSeconds(80));
    spread.cleanUp();
    assertThat(spread.size()).isEqualTo(1_000);

    for (int second = 1; second < 20; second++) {
      int before = spread.size();
      ticker.advance(Duration.ofSeconds(1));
      spread.cleanUp();
      assertThat(before - spread.size()).as("in second %s", second).isBetween(20, 90);
    }
    ticker.advance(Duration.ofSeconds(1));
    spread.cleanUp();
    assertThat(spread.size()).isZero();
  }

  private LruCache<String, Integer> ofAccess(Duration age) {
    return LruCache.<String, Integer>builder()
        .maximumSize(10)
        .expireAfterWrite(Duration.ofHours(1))
        .expireAfterAccess(age)
        .environment(TestCaches.environment(ticker, Map.of()))
        .build();
  }

  private Integer get(String key) {
    return cache.get(key, same -> computations.incrementAndGet());
  }
}
