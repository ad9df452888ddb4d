package io.cachedresult.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
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

    assertThat(meters.getMeters()).hasSize(9);
    assertThat(other.getMeters()).hasSize(9);
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
