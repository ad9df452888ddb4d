package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LruCacheTest {

  private final LruCache<String, Integer> cache = Caches.ofSize(3);

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
  void get_loaderReturnsNull_returnsItAndKeepsNothing() {
    assertThat(cache.get("a", key -> null)).isNull();
    assertThat(cache.size()).isZero();
    assertThat(cache.get("a", String::length)).isEqualTo(1);
  }

  @Test
  void get_loaderThrows_throwsTheSameAndKeepsNothing() {
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
  void get_nullKey_isRefused() {
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
  void put_null_isRefused() {
    assertThatThrownBy(() -> cache.put("a", null)).isInstanceOf(NullPointerException.class);
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidate_presentThenAbsent_saysWhetherSomethingWent() {
    cache.put("a", 1);

    assertThat(cache.invalidate("a")).isTrue();
    assertThat(cache.invalidate("a")).isFalse();
    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidateAll_withEntries_removesAllAndKeepsTheCounts() {
    List.of("a", "bb", "ccc").forEach(key -> cache.get(key, String::length));

    cache.invalidateAll();

    assertThat(cache.size()).isZero();
    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.stats().loads()).isEqualTo(3);
  }

  @Test
  void stats_minusEarlierOnes_sayWhatHappenedInBetween() {
    cache.get("a", String::length);
    CacheStats earlier = cache.stats();
    List.of("a", "a", "bb", "ccc", "dddd").forEach(key -> cache.get(key, String::length));

    CacheStats since = cache.stats().minus(earlier);
    assertThat(since).isEqualTo(new CacheStats(2, 3, 3, 0, 1, 0, since.evictionWeight(), 0, 0, 0));
    assertThat(since.evictionWeight()).isPositive();
    assertThat(cache.toString()).startsWith("LruCache: 3 of 3 entries, CacheStats[hits=2");
  }

  @Test
  void get_keysOfOneHashCode_areToldApart() {
    LruCache<OneHash, String> colliding = Caches.ofSize(100);
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
  void get_fallbackThatIsFull_computesAndTakesNoMore() {
    LruCache<String, Integer> fallback = LruCache.<String, Integer>builder()
        .maximumSize(2)
        .environment(Caches.environment(new FakeTicker(), Map.of("DISABLE_RESULT_CACHE", "1")))
        .build();

    List.of("a", "bb", "ccc", "ccc", "a").forEach(key -> fallback.get(key, String::length));

    assertThat(fallback.size()).isEqualTo(2);
    assertThat(fallback.stats().evictions()).isZero();
    assertThat(fallback.stats().hits()).isEqualTo(1);
    assertThat(fallback.getIfPresent("ccc")).isNull();
  }

  private record OneHash(int id) {
    @Override
    public int hashCode() {
      return 7;
    }
  }
}
