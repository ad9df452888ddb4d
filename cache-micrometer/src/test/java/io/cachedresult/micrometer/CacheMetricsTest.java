package io.cachedresult.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CacheMetricsTest {

  private final AtomicLong now = new AtomicLong();
  private final CacheRegistry registry = new CacheRegistry();
  private final CacheEnvironment environment = CacheEnvironment.builder()
      .registry(registry)
      .ticker(now::get)
      .settings(Map.of())
      .build();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private LruCache<Object, Object> cache(String name) {
    return LruCache.builder()
        .cacheName(name)
        .environment(environment)
        .maximumSize(2)
        .build();
  }

  private double count(String meter, String cache, String... tags) {
    return meters.get(meter).tag("cache", cache).tags(tags).functionCounter().count();
  }

  @Test
  void bindTo_ofUsedCaches_countsByTheUsualNames() {
    LruCache<Object, Object> cache = cache("a");
    new CacheMetrics(registry).bindTo(meters);
    for (int key : new int[] {1, 2, 3, 3, 3, 3}) {
      cache.get(key, any -> {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(5));
        return any;
      });
    }

    assertThat(count("cache.gets", "a", "result", "hit")).isEqualTo(3);
    assertThat(count("cache.gets", "a", "result", "miss")).isEqualTo(3);
    assertThat(count("cache.puts", "a")).isEqualTo(3);
    assertThat(count("cache.evictions", "a")).isEqualTo(1);
    assertThat(count("cache.eviction.weight", "a")).isPositive();
    FunctionTimer loads = meters.get("cache.load.duration").tag("cache", "a").functionTimer();
    assertThat(loads.count()).isEqualTo(3);
    assertThat(loads.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(15);
    assertThat(meters.get("cache.size").tag("cache", "a").gauge().value()).isEqualTo(2);
  }

  @Test
  void load_ofAFailingCache_isCountedByResult() {
    LruCache<Object, Object> cache = cache("a");
    new CacheMetrics(registry).bindTo(meters);
    cache.get(1, key -> 1);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> cache.get(2, key -> {
            throw new IllegalStateException("no");
          }))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(count("cache.load", "a", "result", "success")).isEqualTo(1);
    assertThat(count("cache.load", "a", "result", "failure")).isEqualTo(2);
  }

  @Test
  void puts_computedExplicitAndRejectedOnes_countsStoredResults() {
    LruCache<Object, Object> cache = limited("a");
    new CacheMetrics(registry).bindTo(meters);
    cache.get(1, key -> 1);
    cache.put(2, 2);
    cache.put(3, 1_000_000);

    assertThat(count("cache.puts", "a")).isEqualTo(2);
    assertThat(count("cache.rejections", "a")).isEqualTo(1);
  }

  @Test
  void gauges_ofALimitedCache_tellSizeAndLimits() {
    LruCache<Object, Object> cache = limited("a");
    LruCache<Object, Object> second = limited("a");
    new CacheMetrics(registry).bindTo(meters);
    cache.put(1, 200);
    now.addAndGet(TimeUnit.HOURS.toNanos(1));
    second.put(2, 300);

    assertThat(value("cache.memory", "a")).isGreaterThanOrEqualTo(500);
    assertThat(value("cache.memory.limit", "a")).isEqualTo(20_000);
    assertThat(value("cache.size.limit", "a")).isEqualTo(10);
    assertThat(value("cache.instances", "a")).isEqualTo(2);
    assertThat(cache.getIfPresent(1)).isNull();
    cache.cleanUp();
    assertThat(count("cache.expirations", "a")).isEqualTo(1);
  }

  @Test
  void limits_ofACacheWithoutThem_areNotANumber() {
    LruCache<Object, Object> cache = LruCache.builder()
        .cacheName("a")
        .environment(environment)
        .maximumMemory(10_000)
        .build();
    LruCache<Object, Object> counted = cache("b");
    new CacheMetrics(registry).bindTo(meters);

    assertThat(value("cache.size.limit", "a")).isNaN();
    assertThat(value("cache.memory.limit", "b")).isNaN();
    Reference.reachabilityFence(cache);
    Reference.reachabilityFence(counted);
  }

  @Test
  void timeSaved_ofInstancesOfOneName_isAddedUp() {
    LruCache<Object, Object> slow = cache("a");
    LruCache<Object, Object> fast = cache("a");
    new CacheMetrics(registry).bindTo(meters);
    slow.get(1, key -> takes(10));
    fast.get(1, key -> takes(2));
    for (int i = 0; i < 100; i++) {
      fast.get(1, key -> takes(2));
    }

    assertThat(meters.get("cache.time.saved").timeGauge().value(TimeUnit.SECONDS))
        .isEqualTo(200);
    assertThat(count("cache.load.own.duration", "a")).isEqualTo(12);
    Reference.reachabilityFence(slow);
  }

  private int takes(int seconds) {
    now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    return seconds;
  }

  private LruCache<Object, Object> limited(String name) {
    return LruCache.builder()
        .cacheName(name)
        .environment(environment)
        .maximumSize(5)
        .maximumMemory(10_000)
        .expireAfterWrite(Duration.ofMinutes(1))
        .weigher((key, value) -> (Integer) value)
        .build();
  }

  private double value(String gauge, String cache) {
    return meters.get(gauge).tag("cache", cache).gauge().value();
  }

  @Test
  void tags_ofNamesWithHalfSurrogates_differInUtf8() {
    List<String> names = List.of(
        "a\uD800", "a\uD801", "a\uDC00", "a?", "a\uFFFD", "a\uFFFDd800", "a😀", "a\uFFFD\uFFFD");
    List<LruCache<Object, Object>> caches = names.stream().map(this::cache).toList();
    new CacheMetrics(registry).bindTo(meters);

    assertThat(meters.find("cache.size").gauges())
        .extracting(gauge -> gauge.getId().getTag("cache"))
        .extracting(tag -> new String(tag.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .doesNotHaveDuplicates()
        .hasSize(names.size())
        .contains("a?", "a😀");
    Reference.reachabilityFence(caches);
  }

  @Test
  void meters_ofCachesMadeLater_areThereFromTheirBirth() {
    new CacheMetrics(registry).bindTo(meters);
    LruCache<Object, Object> cache = cache("a");

    assertThat(count("cache.gets", "a", "result", "miss")).isZero();
    assertThat(cache.getIfPresent(1)).isNull();
    assertThat(count("cache.gets", "a", "result", "miss")).isEqualTo(1);
  }

  @Test
  void meters_ofGarbage_areGoneWithTheLastOfTheName() {
    new CacheMetrics(registry).bindTo(meters);
    LruCache<Object, Object> held = cache("shared");
    cache("shared").get(1, key -> 1);
    cache("alone").get(1, key -> 1);
    awaitDeath(() -> meters.find("cache.size").tag("cache", "alone").gauge() == null);
    awaitDeath(() -> registry.caches().size() == 1);

    assertThat(meters.getMeters())
        .extracting(meter -> meter.getId().getTag("cache"))
        .containsOnly("shared");
    // The statistics of the collected cache still count.
    assertThat(count("cache.puts", "shared")).isEqualTo(1);
    held.get(1, key -> 1);
    assertThat(count("cache.puts", "shared")).isEqualTo(2);
  }

  /** The registry detects this as soon as the garbage collector has enqueued the reference. */
  private void awaitDeath(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      // The timeout of the test interrupts it.
      assertThat(Thread.interrupted()).isFalse();
      System.gc();
      registry.caches();
    }
  }

  @Test
  void count_whileInstancesComeAndGo_neverGoesBack() {
    new CacheMetrics(registry).bindTo(meters);
    LruCache<Object, Object> held = cache("shared");
    double last = 0;
    for (int round = 0; round < 300; round++) {
      cache("shared").get(1, key -> 1);
      if (round % 30 == 0) {
        System.gc();
      }
      double count = count("cache.puts", "shared");
      assertThat(count).isEqualTo(last + 1);
      last = count;
    }
    Reference.reachabilityFence(held);
  }

  @Test
  void meters_ofANameThatComesBack_beginAnew() {
    new CacheMetrics(registry).bindTo(meters);
    cache("a").get(1, key -> 1);
    awaitDeath(() -> meters.find("cache.size").gauge() == null);
    LruCache<Object, Object> again = cache("a");

    assertThat(count("cache.puts", "a")).isZero();
    again.get(1, key -> 1);
    assertThat(count("cache.puts", "a")).isEqualTo(1);
  }

  @Test
  void bindTo_severalRegistries_fillsEach() {
    SimpleMeterRegistry other = new SimpleMeterRegistry();
    CacheMetrics metrics = new CacheMetrics(registry);
    metrics.bindTo(meters);
    metrics.bindTo(other);
    LruCache<Object, Object> cache = cache("a");

    assertThat(meters.getMeters()).hasSize(19);
    assertThat(other.getMeters()).hasSize(19);
    Reference.reachabilityFence(cache);
  }

  @Test
  void close_removesTheMetersAndAddsNoMore() {
    CacheMetrics metrics = new CacheMetrics(registry);
    metrics.bindTo(meters);
    Meter foreign = meters.counter("foreign");
    LruCache<Object, Object> cache = cache("a");
    metrics.close();
    LruCache<Object, Object> later = cache("b");

    assertThat(meters.getMeters()).containsExactly(foreign);
    Reference.reachabilityFence(cache);
    Reference.reachabilityFence(later);
  }
}
