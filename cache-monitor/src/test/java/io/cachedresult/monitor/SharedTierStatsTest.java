package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.LruCache;
import io.cachedresult.micrometer.tier.MapTier;
import io.cachedresult.micrometer.tier.SharedLengths;
import io.cachedresult.shared.TierHealth;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that the monitor shows the second tier of caches that share their results. */
@Timeout(60)
class SharedTierStatsTest {

  private final Monitored monitored = new Monitored();
  private final MapTier tier = new MapTier();
  private final SharedLengths sharing = sharing();
  private final LruCache<Object, Object> alone = monitored.cache("alone");

  private SharedLengths sharing() {
    CacheEnvironment environment = CacheEnvironment.builder()
        .registry(monitored.registry)
        .settings(Map.of())
        .sharedTier(tier)
        .build();
    return new SharedLengths("sharing", environment);
  }

  @AfterEach
  void stop() {
    monitored.close();
    Reference.reachabilityFence(List.of(sharing, alone));
  }

  private JsonNode stats(String cache) {
    for (JsonNode stats : monitored.json("/api/cache/stats").get("caches")) {
      if (stats.get("name").textValue().equals(cache)) {
        return stats;
      }
    }
    throw new AssertionError(cache);
  }

  @Test
  void stats_ofACacheThatShares_haveItsHitsAndTheStateOfTheTier() {
    SharedLengths another = sharing();
    another.get("key");
    sharing.get("key");
    tier.report(new TierHealth(false, true, 12));

    JsonNode stats = stats("sharing");

    assertThat(stats.get("misses").longValue()).isEqualTo(2);
    assertThat(stats.get("load_count").longValue()).isEqualTo(1);
    assertThat(stats.get("shared_hits").longValue()).isEqualTo(1);
    assertThat(stats.get("shared_tier"))
        .hasToString("{\"is_connected\":false,\"is_bypassed\":true,\"failure_count\":12}");
    Reference.reachabilityFence(another);
  }

  @Test
  void stats_ofACacheThatDoesNotShare_haveNoTier() {
    JsonNode stats = stats("alone");

    assertThat(stats.get("shared_hits").longValue()).isZero();
    assertThat(stats.get("shared_tier").isNull()).isTrue();
  }

  @Test
  void delta_afterTheTierHasChanged_hasTheCachesThatShare() {
    String version = monitored.json("/api/cache/stats").get("version").textValue();
    tier.report(new TierHealth(false, false, 0));

    JsonNode delta = monitored.json("/api/cache/stats?since=" + version);

    assertThat(delta.get("caches")).hasSize(1);
    assertThat(delta.get("caches").get(0).get("name").textValue()).isEqualTo("sharing");
  }

  @Test
  void metrics_haveTheTierOfTheCachesThatShareOnly() {
    tier.report(new TierHealth(true, false, 3));

    assertThat(monitored.get("/metrics").body().lines())
        .filteredOn(line -> line.startsWith("cache_shared_"))
        .containsExactlyInAnyOrder(
            "cache_shared_hits_total{cache=\"sharing\"} 0.0",
            "cache_shared_connected{cache=\"sharing\"} 1.0",
            "cache_shared_bypassed{cache=\"sharing\"} 0.0",
            "cache_shared_failures_total{cache=\"sharing\"} 3.0");
  }

  @Test
  void beans_showTheTier() throws JMException {
    MBeanServer server = MBeanServerFactory.newMBeanServer();
    CacheBeans beans = CacheBeans.register(monitored.registry, server);
    try (beans) {
      tier.report(new TierHealth(true, true, 3));

      assertThat(sharedAttributes(server, "sharing")).containsExactly(true, 0L, true, true, 3L);
      assertThat(sharedAttributes(server, "alone")).containsExactly(false, 0L, false, false, -1L);
    }
  }

  private static List<Object> sharedAttributes(MBeanServer server, String cache)
      throws JMException {
    ObjectName bean = new ObjectName("io.cachedresult:type=Cache,name=" + ObjectName.quote(cache));
    String[] names = {
      "Shared", "SharedHits", "SharedTierConnected", "SharedTierBypassed", "SharedTierFailures"
    };
    return server.getAttributes(bean, names).asList().stream()
        .map(attribute -> attribute.getValue())
        .toList();
  }
}
