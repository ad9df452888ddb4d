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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caches that are bypassed: every call computes, and nothing is stored. */
class BypassTest {

  private final CacheEnvironment environment = TestCaches.environment(new FakeTicker(), Map.of());
  private final CacheRegistry registry = environment.registry();
  private final AtomicLong computations = new AtomicLong();
  private final LruCache<String, Long> cache = cache(environment);

  private static LruCache<String, Long> cache(CacheEnvironment environment) {
    return LruCache.<String, Long>builder()
        .cacheName("products")
        .maximumMemory(100)
        .weigher((key, value) -> value)
        .environment(environment)
        .build();
  }

  private Long compute(String key) {
    return computations.incrementAndGet();
  }

  @Test
  void bypass_everyCallComputesAndNothingIsStoredOrRead() {
    cache.put("a", 10L);
    registry.bypass();

    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.get("a", this::compute)).isEqualTo(1);
    assertThat(cache.get("a", this::compute)).isEqualTo(2);
    cache.put("a", 10L);
    assertThat(cache.asMap().put("a", 10L)).isNull();
    assertThat(cache.asMap().putIfAbsent("a", 10L)).isNull();
    assertThat(cache.asMap()).isEmpty();
    assertThat(cache.invalidate("a")).isFalse();
    assertThat(cache.size()).isZero();
    assertThat(cache.memory()).isZero();
    assertThat(environment.memory().used()).isZero();
  }

  @Test
  void bypass_statisticsGoOn() {
    cache.get("a", this::compute);
    cache.get("a", this::compute);
    registry.bypass();
    cache.get("a", this::compute);
    cache.get("a", this::compute);

    assertThat(cache.stats().hits()).isEqualTo(1);
    assertThat(cache.stats().misses()).isEqualTo(3);
    assertThat(cache.stats().loads()).isEqualTo(3);
    assertThat(cache.stats().rejections()).isZero();
    assertThat(cache.stats().evictions()).isZero();
  }

  @Test
  void resume_resultsAreCachedAgain() {
    registry.bypass();
    cache.get("a", this::compute);
    registry.resume();

    assertThat(cache.settings().isBypassed()).isFalse();
    assertThat(cache.get("a", this::compute)).isEqualTo(2);
    assertThat(cache.get("a", this::compute)).isEqualTo(2);
    assertThat(cache.memory()).isEqualTo(2);
  }

  @Test
  void bypass_byName_includesCachesCreatedLaterAndNoOthers() {
    LruCache<String, Long> other = LruCache.<String, Long>builder()
        .cacheName("other")
        .environment(environment)
        .build();

    assertThat(registry.bypass("products")).isEqualTo(1);
    assertThat(registry.bypass("unknown")).isZero();
    assertThat(cache.settings().isBypassed()).isTrue();
    assertThat(cache(environment).settings().isBypassed()).isTrue();
    assertThat(other.settings().isBypassed()).isFalse();
    assertThat(registry.resume("products")).isEqualTo(2);
    assertThat(cache.settings().isBypassed()).isFalse();
  }

  @Test
  void bypass_afterPassThrough_replacesThatMode() {
    registry.passThrough();
    registry.bypass();
    assertThat(cache.settings().isPassThrough()).isFalse();
    assertThat(cache.settings().isBypassed()).isTrue();
    registry.passThrough();
    assertThat(cache.settings().isPassThrough()).isTrue();
    assertThat(cache.settings().isBypassed()).isFalse();

    assertThat(cache.get("a", this::compute)).isEqualTo(1);
    assertThat(cache.get("a", this::compute)).isEqualTo(1);
    assertThat(cache.settings().origins())
        .containsEntry("isBypassed", new SettingOrigin(SettingOrigin.Kind.OPERATOR, ""));
  }

  @Test
  void bypass_listener_isNotifiedOfTheResultsThatWereStoredAndOfNoOthers() {
    List<String> removed = new ArrayList<>();
    LruCache<String, Long> observed = LruCache.<String, Long>builder()
        .removalListener((key, value, cause) -> removed.add(key + " " + cause))
        .environment(environment)
        .build();
    observed.put("a", 1L);
    registry.bypass();
    observed.put("b", 1L);
    observed.get("c", this::compute);

    assertThat(removed).containsExactly("a EXPLICIT");
  }

  @Test
  void bypass_whileAResultIsComputed_doesNotStoreIt() {
    assertThat(cache.get("a", key -> {
          registry.bypass();
          return 7L;
        }))
        .isEqualTo(7);

    assertThat(cache.size()).isZero();
  }

  @Test
  void bypass_betweenWeighingAndStoring_storesNothingAndReturnsTheBytes() {
    LruCache<String, Long> weighed = LruCache.<String, Long>builder()
        .weigher((key, value) -> {
          registry.bypass();
          return value;
        })
        .environment(environment)
        .build();
    weighed.put("a", 10L);
    assertThat(weighed.size()).isZero();
    registry.resume();
    assertThat(weighed.get("b", key -> 10L)).isEqualTo(10);

    assertThat(weighed.size()).isZero();
    assertThat(environment.memory().used()).isZero();
  }

  @Test
  void bypass_failure_isNotCached() {
    LruCache<String, Long> failing = LruCache.<String, Long>builder()
        .cacheFailures(IOException.class)
        .environment(environment)
        .build();
    registry.bypass();
    assertThatThrownBy(() -> failing.get("a", key -> Sneaky.raise(new IOException("no"))))
        .isInstanceOf(IOException.class);

    assertThat(failing.get("a", key -> 1L)).isEqualTo(1);
  }

  @Test
  void bypass_computationThatNeedsItself_stillFails() {
    registry.bypass();

    assertThatThrownBy(() -> cache.get("a", key -> cache.get(key, this::compute)))
        .isInstanceOf(CircularComputationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CACHE_BYPASS, 1, true",
    "CACHE_BYPASS, off, false",
    "cache.bypass, true, true",
    "CACHE_PRODUCTS_BYPASS, yes, true",
    "cache.products.bypass, on, true",
    "CACHE_OTHERS_BYPASS, 1, false",
  })
  void build_setting_bypassesTheCache(String name, String value, boolean isBypassed) {
    CacheEnvironment started = TestCaches.environment(new FakeTicker(), Map.of(name, value));
    LruCache<String, Long> bypassed = cache(started);
    bypassed.get("a", this::compute);

    assertThat(bypassed.size()).isEqualTo(isBypassed ? 0 : 1);
    assertThat(bypassed.settings().isBypassed()).isEqualTo(isBypassed);
    started.registry().resume();
    bypassed.get("a", this::compute);
    assertThat(bypassed.size()).isEqualTo(1);
  }

  @Test
  void build_settingOfThatCache_overridesTheSettingForAll() {
    Map<String, String> settings =
        Map.of("CACHE_BYPASS", "1", "CACHE_PRODUCTS_BYPASS", "0", "DISABLE_RESULT_CACHE", "1");
    CacheSettings kept =
        cache(TestCaches.environment(new FakeTicker(), settings)).settings();

    assertThat(kept.isBypassed()).isFalse();
    assertThat(kept.isPassThrough()).isTrue();
    assertThat(kept.origins().get("isBypassed")).hasToString("CACHE_PRODUCTS_BYPASS");
  }

  @Test
  void build_bothModes_bypasses() {
    CacheSettings settings = cache(TestCaches.environment(
            new FakeTicker(), Map.of("CACHE_BYPASS", "1", "DISABLE_RESULT_CACHE", "1")))
        .settings();

    assertThat(settings.isBypassed()).isTrue();
    assertThat(settings.isPassThrough()).isFalse();
  }
}
