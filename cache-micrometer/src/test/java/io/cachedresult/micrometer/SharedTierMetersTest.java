package io.cachedresult.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.micrometer.tier.MapTier;
import io.cachedresult.micrometer.tier.SharedLengths;
import io.cachedresult.shared.TierHealth;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the meters of caches that share their results with other processes. */
@Timeout(60)
class SharedTierMetersTest {

  private final CacheRegistry registry = new CacheRegistry();
  private final MapTier tier = new MapTier();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CacheMetrics metrics = new CacheMetrics(registry);

  private CacheEnvironment.Builder environment() {
    return CacheEnvironment.builder().registry(registry).settings(Map.of());
  }

  private SharedLengths shared(String name, MapTier tier) {
    return new SharedLengths(name, environment().sharedTier(tier).build());
  }

  private double count(String meter) {
    return meters.get(meter).tag("cache", "a").functionCounter().count();
  }

  private double value(String gauge) {
    return meters.get(gauge).tag("cache", "a").gauge().value();
  }

  private List<String> namesOfShared() {
    return meters.getMeters().stream()
        .map(meter -> meter.getId().getName())
        .filter(name -> name.startsWith("cache.shared."))
        .sorted()
        .toList();
  }

  @Test
  void sharedHits_ofResultsOfAnotherProcess_areCountedAmongMisses() {
    metrics.bindTo(meters);
    SharedLengths one = shared("a", tier);
    SharedLengths other = shared("a", tier);
    one.get("key");
    other.get("key");
    other.get("key");

    assertThat(count("cache.shared.hits")).isEqualTo(1);
    assertThat(meters.get("cache.gets").tags("cache", "a", "result", "miss").functionCounter())
        .matches(misses -> misses.count() == 2);
    Reference.reachabilityFence(one);
  }

  @Test
  void state_ofTheTier_isShown() {
    metrics.bindTo(meters);
    SharedLengths cache = shared("a", tier);

    assertThat(value("cache.shared.connected")).isEqualTo(1);
    assertThat(value("cache.shared.bypassed")).isZero();
    assertThat(count("cache.shared.failures")).isZero();
    tier.report(new TierHealth(false, true, 7));
    assertThat(value("cache.shared.connected")).isZero();
    assertThat(value("cache.shared.bypassed")).isEqualTo(1);
    assertThat(count("cache.shared.failures")).isEqualTo(7);
    Reference.reachabilityFence(cache);
  }

  @Test
  void state_ofInstancesWithOneTier_isThatOfTheTier() {
    metrics.bindTo(meters);
    List<SharedLengths> caches = List.of(shared("a", tier), shared("a", tier), shared("b", tier));
    tier.report(new TierHealth(true, false, 3));

    assertThat(count("cache.shared.failures")).isEqualTo(3);
    assertThat(value("cache.shared.connected")).isEqualTo(1);
    Reference.reachabilityFence(caches);
  }

  @Test
  void state_ofInstancesWithDifferentTiers_isTheWorst() {
    metrics.bindTo(meters);
    MapTier lost = new MapTier();
    List<SharedLengths> caches = List.of(shared("a", tier), shared("a", lost));
    tier.report(new TierHealth(true, true, 3));
    lost.report(new TierHealth(false, false, 2));

    assertThat(value("cache.shared.connected")).isZero();
    assertThat(value("cache.shared.bypassed")).isEqualTo(1);
    assertThat(count("cache.shared.failures")).isEqualTo(3);
    Reference.reachabilityFence(caches);
  }

  @Test
  void meters_ofACacheWithoutATier_doNotExist() {
    metrics.bindTo(meters);
    SharedLengths cache = new SharedLengths("a", environment().build());

    assertThat(namesOfShared()).isEmpty();
    assertThat(meters.getMeters()).hasSize(19);
    Reference.reachabilityFence(cache);
  }

  @Test
  void meters_ofANameWhoseLaterInstanceShares_areAddedOnceAndRemoved() {
    metrics.bindTo(meters);
    List<SharedLengths> caches = List.of(
        new SharedLengths("a", environment().build()), shared("a", tier), shared("a", tier));

    assertThat(namesOfShared())
        .containsExactly(
            "cache.shared.bypassed",
            "cache.shared.connected",
            "cache.shared.failures",
            "cache.shared.hits");
    metrics.close();
    assertThat(meters.getMeters()).isEmpty();
    Reference.reachabilityFence(caches);
  }
}
