package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.Eviction;
import io.cachedresult.access.EngineAccess;
import io.cachedresult.access.KeyedEngine;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan-resistant order inside a cache. */
class ScanResistantCacheTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 33})
  void randomOperations_anySize_keepTheLimitAndTheOrderConsistent(int maximumSize) {
    KeyedEngine<Integer, Integer> engine = EngineAccess.engine()
        .createEngine(
            "test",
            AttributeValues.NONE
                .with(CacheAttribute.MAXIMUM_SIZE, maximumSize)
                .with(CacheAttribute.EVICTION, Eviction.SCAN_RESISTANT),
            TestCaches.environment(new FakeTicker(), Map.of()),
            null);
    EvictionOrder<?> order = ((TypedCache<?>) engine.cache()).parts().context.order;
    Random random = new Random(maximumSize);
    for (int i = 0; i < 20_000; i++) {
      int key = (int) (4 * maximumSize * Math.pow(random.nextDouble(), 2));
      switch (random.nextInt(20)) {
        case 0 -> engine.invalidate(key);
        case 1 -> engine.put(key, key);
        case 2 -> engine.asMap().replace(key, key);
        default -> assertThat(engine.get(key, same -> same)).isEqualTo(key);
      }
      assertThat(order.size()).isEqualTo(engine.cache().size()).isLessThanOrEqualTo(maximumSize);
    }
    int size = engine.cache().size();
    assertThat(engine.asMap()).hasSize(size);
    assertThat(engine.asMap().keySet().toArray()).hasSize(size);
    engine.cache().invalidateAll();
    assertThat(order.size()).isZero();
    assertThat(order.victim()).isNull();
  }

  @Test
  void passThroughMode_recordsNoUse_untilItEnds() {
    CacheEnvironment environment = TestCaches.environment(new FakeTicker(), Map.of());
    TestCache<Integer, Integer> cache = new TestCache<>(
        environment,
        CacheSpec.named("test").with("maximumSize", 10).with("eviction", Eviction.SCAN_RESISTANT));
    EvictionOrder<TestEntry<Integer, Integer>> order = cache.parts().context.order;
    cache.put(1, 1);
    environment.registry().passThrough();
    cache.put(2, 2);
    int sinceUse = order.sinceUseOf(cache.find(1));
    cache.getIfPresent(1);
    assertThat(order.sinceUseOf(cache.find(1))).isEqualTo(sinceUse);

    environment.registry().resume();
    cache.put(3, 3);
    sinceUse = order.sinceUseOf(cache.find(1));
    cache.getIfPresent(1);
    assertThat(order.sinceUseOf(cache.find(1))).isLessThan(sinceUse);
  }
}
