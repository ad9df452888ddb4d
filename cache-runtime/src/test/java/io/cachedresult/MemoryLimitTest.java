package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.Sneaky;
import io.cachedresult.testing.TestCaches;
import java.io.IOException;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One cache and its own limit; values are their weights. */
class MemoryLimitTest {

  private final FakeTicker ticker = new FakeTicker();
  private final CacheEnvironment environment = TestCaches.environment(ticker, Map.of());
  private final LruCache<String, Long> cache = builder().maximumMemory(100).build();

  private LruCache.Builder<String, Long> builder() {
    return LruCache.<String, Long>builder().weigher((key, value) -> value).environment(environment);
  }

  @Test
  void get_moreBytesThanTheLimit_evictsTheLeastRecentlyUsed() {
    cache.get("a", key -> 40L);
    cache.get("b", key -> 40L);
    cache.getIfPresent("a");
    cache.get("c", key -> 60L);

    assertThat(cache.asMap()).containsOnlyKeys("a", "c");
    assertThat(cache.memory()).isEqualTo(100);
    assertThat(cache.stats().evictions()).isEqualTo(1);
    assertThat(cache.stats().memoryEvictions()).isEqualTo(1);
    assertThat(cache.stats().evictionWeight()).isEqualTo(40);
  }

  @Test
  void get_moreThanTheWholeLimit_isReturnedNotCachedAndCounted() {
    cache.put("a", 30L);
    assertThat(cache.get("b", key -> 101L)).isEqualTo(101);

    assertThat(cache.asMap()).containsOnlyKeys("a");
    assertThat(cache.stats().rejections()).isEqualTo(1);
    assertThat(cache.stats().evictions()).isZero();
    assertThat(cache.stats().loads()).isEqualTo(1);
  }

  @Test
  void get_exactlyTheLimit_isCached() {
    cache.get("a", key -> 100L);

    assertThat(cache.getIfPresent("a")).isEqualTo(100);
    assertThat(cache.stats().rejections()).isZero();
  }

  @Test
  void put_moreThanTheWholeLimit_leavesNeitherTheOldNorTheNewValue() {
    cache.put("a", 30L);
    cache.put("a", 101L);

    assertThat(cache.size()).isZero();
    assertThat(cache.memory()).isZero();
    assertThat(cache.stats().rejections()).isEqualTo(1);
  }

  @Test
  void put_replacesAnother_countsTheNewBytesOnly() {
    cache.put("a", 80L);
    cache.put("b", 10L);
    cache.put("a", 90L);

    assertThat(cache.asMap()).containsEntry("a", 90L);
    assertThat(cache.memory()).isLessThanOrEqualTo(100);
    cache.put("a", 1L);
    assertThat(cache.asMap().replace("a", 2L)).isEqualTo(1);
    cache.invalidate("b");
    assertThat(cache.memory()).isEqualTo(2);
  }

  @Test
  void bytes_removedValues_areReleased() {
    LruCache<String, Long> aging =
        builder().maximumMemory(100).expireAfterWrite(Duration.ofMinutes(1)).build();
    aging.put("a", 50L);
    aging.put("b", 20L);
    aging.invalidate("b");
    assertThat(aging.memory()).isEqualTo(50);
    ticker.advance(Duration.ofMinutes(1));
    aging.cleanUp();

    assertThat(aging.memory()).isZero();
    aging.put("c", 70L);
    aging.invalidateAll();
    assertThat(aging.memory()).isZero();
    assertThat(environment.memory().used()).isZero();
  }

  @Test
  void refresh_valueOfAnotherSize_countsTheNewBytesOnly() {
    CacheEnvironment atOnce = CacheEnvironment.builder()
        .settings(Map.of())
        .ticker(ticker)
        .executor(Runnable::run)
        .build();
    LruCache<String, Long> refreshing = builder()
        .maximumMemory(100)
        .refreshAfterWrite(Duration.ofMinutes(1))
        .environment(atOnce)
        .build();
    refreshing.put("a", 30L);
    refreshing.put("b", 30L);
    ticker.advance(Duration.ofMinutes(2));
    refreshing.get("a", key -> 90L);

    assertThat(refreshing.asMap()).containsOnly(Map.entry("a", 90L));
    assertThat(refreshing.memory()).isEqualTo(90);
    ticker.advance(Duration.ofMinutes(2));
    refreshing.get("a", key -> 101L);
    assertThat(refreshing.size()).isZero();
    assertThat(atOnce.memory().used()).isZero();
  }

  @Test
  void manyEntries_withoutALimitOfTheirNumber_areCached() {
    for (int i = 0; i < 5_000; i++) {
      cache.put("free " + i, 0L);
    }
    assertThat(cache.size()).isEqualTo(5_000);
    assertThat(cache.settings().maximumMemory()).hasValue(100);
    assertThat(builder().maximumMemory(1).maximumSize(7).build().settings().maximumSize())
        .isEqualTo(7);
  }

  @Test
  void manyEntries_environmentLimitsTheirNumber_areNotCached() {
    LruCache<String, Long> small = builder()
        .maximumMemory(100)
        .environment(TestCaches.environment(ticker, Map.of("CACHE_MAX_SIZE", "3")))
        .build();
    List.of("a", "b", "c", "d").forEach(key -> small.put(key, 1L));

    assertThat(small.asMap()).containsOnlyKeys("b", "c", "d");
    assertThat(small.stats().memoryEvictions()).isZero();
  }

  @Test
  void listener_memoryLimit_isNotifiedOfThatCause() {
    List<String> removals = new ArrayList<>();
    LruCache<String, Long> watched = builder()
        .maximumMemory(100)
        .removalListener((key, value, cause) -> removals.add(key + value + cause))
        .build();
    watched.put("a", 60L);
    watched.put("b", 60L);

    assertThat(removals).containsExactly("a60MEMORY");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE})
  void weigher_impossibleWeight_resultIsReturnedAndNotCached(long weight) {
    LruCache<String, Long> unlimited = builder().maximumMemory(Long.MAX_VALUE).build();
    try (LogRecorder log = new LogRecorder()) {
      assertThat(unlimited.get("a", key -> weight)).isEqualTo(weight);
      assertThat(log.failures()).hasSize(weight < 0 ? 1 : 0);
    }
    assertThat(unlimited.size()).isZero();
    assertThat(unlimited.stats().rejections()).isEqualTo(1);
  }

  @Test
  void weigher_fails_resultIsReturnedNotCachedAndTheFailureLogged() {
    LruCache<String, String> failing = LruCache.<String, String>builder()
        .weigher((key, value) -> {
          throw new IllegalStateException("no scales");
        })
        .environment(environment)
        .build();
    try (LogRecorder log = new LogRecorder()) {
      assertThat(failing.get("a", key -> "b")).isEqualTo("b");
      assertThat(log.failures()).containsExactly("no scales");
    }
    assertThat(failing.size()).isZero();
    assertThat(failing.stats().rejections()).isEqualTo(1);
    assertThat(failing.stats().failures()).isZero();
  }

  @Test
  void weigher_failsAlways_isLoggedOncePerCache() {
    LruCache<String, Long> failing = builder()
        .weigher((key, value) -> {
          throw new IllegalStateException("no scales");
        })
        .build();
    try (LogRecorder log = new LogRecorder()) {
      for (int i = 0; i < 10; i++) {
        failing.get("a", key -> 1L);
      }
      assertThat(log.failures()).containsExactly("no scales");
    }
    assertThat(failing.stats().rejections()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {101, Integer.MAX_VALUE, Long.MAX_VALUE})
  void get_tooLarge_isLoggedOncePerCache(long weight) {
    try (LogRecorder log = new LogRecorder()) {
      for (int i = 0; i < 10; i++) {
        cache.get("a", key -> weight);
        cache.get("b", key -> weight);
      }
      assertThat(log.messages()).singleElement().asString().contains("" + weight, "not cached");
      assertThat(log.failures()).isEmpty();
    }
    assertThat(cache.stats().rejections()).isEqualTo(20);
  }

  @Test
  void estimate_resultThrows_isCachedAndLoggedOncePerCache() {
    List<Object> closed = new AbstractList<>() {
      @Override
      public Object get(int index) {
        throw new IllegalStateException("closed");
      }

      @Override
      public int size() {
        throw new IllegalStateException("closed");
      }
    };
    LruCache<String, List<?>> estimated =
        LruCache.<String, List<?>>builder().environment(environment).build();
    try (LogRecorder log = new LogRecorder()) {
      for (int i = 0; i < 10; i++) {
        estimated.get("own class", key -> closed);
        estimated.get("view " + i, key -> Collections.unmodifiableList(closed));
      }
      assertThat(log.failures()).containsExactly("closed");
    }
    assertThat(estimated.stats().loads()).isEqualTo(11);
    assertThat(estimated.size()).isEqualTo(11);
  }

  @Test
  void weigher_usesTheCache_isNotBlocked() {
    LruCache<?, ?>[] itself = new LruCache<?, ?>[1];
    LruCache<String, Long> busy = builder()
        .weigher((key, value) -> {
          itself[0].stats();
          return value + itself[0].size();
        })
        .build();
    itself[0] = busy;
    busy.put("a", 1L);
    busy.put("b", 1L);

    assertThat(busy.memory()).isEqualTo(3);
  }

  @Test
  void cachedFailure_countsAsWell() throws Exception {
    LruCache<String, Long> failing = LruCache.<String, Long>builder()
        .cacheFailures(IOException.class)
        .maximumMemory(1 << 16)
        .environment(environment)
        .build();
    for (int i = 0; i < 1_000; i++) {
      String key = "key " + i;
      assertThatThrownBy(() -> failing.get(key, same -> Sneaky.raise(new IOException(same))))
          .isInstanceOf(IOException.class);
    }
    assertThat(failing.memory()).isBetween(1L << 15, 1L << 16);
    assertThat(failing.size()).isBetween(20, 64);
    failing.invalidateAll();
    String longKey = "long".repeat(1_000);
    assertThatThrownBy(() -> failing.get(longKey, same -> Sneaky.raise(new IOException(same))))
        .isInstanceOf(IOException.class);
    assertThat(failing.memory()).isBetween(5_000L, 5_500L);
  }

  @Test
  void passThroughMode_weighsNothing() {
    LruCache<String, Long> passThrough = builder()
        .maximumMemory(10)
        .weigher((key, value) -> {
          throw new AssertionError("weighed");
        })
        .environment(TestCaches.environment(ticker, Map.of("DISABLE_RESULT_CACHE", "1")))
        .build();
    passThrough.put("a", 100L);

    assertThat(passThrough.getIfPresent("a")).isEqualTo(100);
    assertThat(passThrough.memory()).isZero();
  }

  @Test
  void variableOfTheCache_overridesTheBuilder() {
    LruCache<String, Long> named = builder()
        .cacheName("products")
        .maximumMemory(10)
        .environment(TestCaches.environment(ticker, Map.of("CACHE_PRODUCTS_MAX_MEMORY_MB", "3")))
        .build();

    assertThat(named.settings().maximumMemory()).hasValue(3 << 20);
  }

  @Test
  void weigherOfAClass_appliesWhereverAnInstanceIsFound() {
    record Image(int bytes) {}
    CacheEnvironment knowing = CacheEnvironment.builder()
        .settings(Map.of())
        .weigher(Image.class, Image::bytes)
        .build();
    LruCache<String, List<Image>> images =
        LruCache.<String, List<Image>>builder().environment(knowing).build();
    images.put("a", List.of(new Image(1_000), new Image(500)));
    long weight = images.memory();
    images.put("a", List.of(new Image(2_000), new Image(500)));

    assertThat(images.memory()).isEqualTo(weight + 1_000);
    assertThat(weight).isBetween(1_500L, 1_700L);
  }
}
