package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.Sneaky;
import io.cachedresult.testing.TestCaches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LruCacheTest {

  private final LruCache<String, Integer> cache = TestCaches.ofSize(3);

  @Test
  void get_sameKeyTwice_computesOnce() {
    AtomicInteger computations = new AtomicInteger();

    assertThat(cache.get("a", key -> computations.incrementAndGet())).isEqualTo(1);
    assertThat(cache.get(new String("a"), key -> computations.incrementAndGet()))
        .isEqualTo(1);

    assertThat(cache.stats())
        .extracting(CacheStats::hits, CacheStats::misses, CacheStats::loads, CacheStats::failures)
        .containsExactly(1L, 1L, 1L, 0L);
  }

  @Test
  void get_loaderReturnsNull_returnsNullAndCachesNothing() {
    assertThat(cache.get("a", key -> null)).isNull();
    assertThat(cache.size()).isZero();
    assertThat(cache.get("a", String::length)).isEqualTo(1);
  }

  @Test
  void get_loaderThrows_throwsTheSameAndCachesNothing() {
    IOException failure = new IOException("no");

    assertThatThrownBy(() -> cache.get("a", key -> Sneaky.raise(failure))).isSameAs(failure);

    assertThat(cache.size()).isZero();
    assertThat(cache.get("a", String::length)).isEqualTo(1);
    assertThat(cache.stats().failures()).isEqualTo(1);
    assertThat(cache.stats().loads()).isEqualTo(2);
  }

  @Test
  void get_moreKeysThanFit_evictsTheLeastRecentlyUsed() {
    List.of("a", "bb", "ccc").forEach(key -> cache.get(key, String::length));
    cache.get("a", String::length);
    cache.get("dddd", String::length);

    assertThat(cache.getIfPresent("bb")).isNull();
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.size()).isEqualTo(3);
    assertThat(cache.stats().evictions()).isEqualTo(1);
  }

  @Test
  void get_nullKey_isRejected() {
    assertThatThrownBy(() -> cache.get(null, key -> 1)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void getIfPresent_absentThenPresent_countsAMissThenAHit() {
    assertThat(cache.getIfPresent("a")).isNull();
    cache.put("a", 5);
    assertThat(cache.getIfPresent("a")).isEqualTo(5);
    assertThat(cache.stats().hits()).isEqualTo(1);
    assertThat(cache.stats().misses()).isEqualTo(1);
    assertThat(cache.stats().hitRate()).isEqualTo(0.5);
  }

  @Test
  void put_sameKeyAgain_replacesTheValue() {
    cache.put("a", 1);
    cache.put("a", 2);

    assertThat(cache.getIfPresent("a")).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(1);
    assertThat(cache.stats().evictions()).isZero();
  }

  @Test
  void put_null_isRejected() {
    assertThatThrownBy(() -> cache.put("a", null)).isInstanceOf(NullPointerException.class);
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidate_presentThenAbsent_returnsWhetherAValueWasRemoved() {
    cache.put("a", 1);

    assertThat(cache.invalidate("a")).isTrue();
    assertThat(cache.invalidate("a")).isFalse();
    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidateAll_withEntries_removesAllAndDoesNotResetStatistics() {
    List.of("a", "bb", "ccc").forEach(key -> cache.get(key, String::length));

    cache.invalidateAll();

    assertThat(cache.size()).isZero();
    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.stats().loads()).isEqualTo(3);
  }

  @Test
  void stats_minusEarlierOnes_countWhatHappenedInBetween() {
    cache.get("a", String::length);
    CacheStats earlier = cache.stats();
    List.of("a", "a", "bb", "ccc", "dddd").forEach(key -> cache.get(key, String::length));

    CacheStats since = cache.stats().minus(earlier);
    assertThat(since)
        .isEqualTo(
            new CacheStats(2, 3, 3, 0, 1, 0, since.evictionWeight(), 0, 0, 0, 0, 0, 3, 0, 0));
    assertThat(since.evictionWeight()).isPositive();
    assertThat(cache.toString()).startsWith("LruCache: 3 of 3 entries, CacheStats[hits=2");
  }

  @Test
  void get_keysWithEqualHashCodes_areDistinguished() {
    LruCache<OneHash, String> colliding = TestCaches.ofSize(100);
    List<OneHash> keys = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      keys.add(new OneHash(i));
    }
    keys.forEach(key -> colliding.get(key, same -> "value " + same.id));

    for (OneHash key : keys) {
      assertThat(colliding.getIfPresent(new OneHash(key.id))).isEqualTo("value " + key.id);
    }
    assertThat(colliding.invalidate(new OneHash(25))).isTrue();
    assertThat(colliding.getIfPresent(new OneHash(25))).isNull();
    assertThat(colliding.getIfPresent(new OneHash(24))).isEqualTo("value 24");
  }

  @Test
  void get_fullCacheInPassThroughMode_computesAndStoresNothing() {
    LruCache<String, Integer> passThrough = LruCache.<String, Integer>builder()
        .maximumSize(2)
        .environment(TestCaches.environment(new FakeTicker(), Map.of("DISABLE_RESULT_CACHE", "1")))
        .build();

    List.of("a", "bb", "ccc", "ccc", "a").forEach(key -> passThrough.get(key, String::length));

    assertThat(passThrough.size()).isEqualTo(2);
    assertThat(passThrough.stats().evictions()).isZero();
    assertThat(passThrough.stats().hits()).isEqualTo(1);
    assertThat(passThrough.getIfPresent("ccc")).isNull();
  }

  @Test
  void build_newCache_isRegistered() {
    CacheRegistry registry = new CacheRegistry();
    LruCache<String, Integer> registered = LruCache.<String, Integer>builder()
        .environment(CacheEnvironment.builder().registry(registry).build())
        .build();

    assertThat(registry.caches()).containsExactly(registered);
  }

  private record OneHash(int id) {
    @Override
    public int hashCode() {
      return 7;
    }
  }
}
