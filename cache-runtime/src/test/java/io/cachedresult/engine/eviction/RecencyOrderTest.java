package io.cachedresult.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.testing.TestCaches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The LRU orders, compared with the map of the JDK in access order. */
class RecencyOrderTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100, 1_024})
  void randomUse_upTo1024Entries_evictsExactlyLikeLru(int maximumSize) {
    LruCache<Integer, Integer> cache = TestCaches.ofSize(maximumSize);
    Map<Integer, Integer> model = lru(maximumSize);
    Random random = new Random(maximumSize);

    for (int i = 0; i < 200_000; i++) {
      int key = (int) Math.abs(random.nextGaussian() * maximumSize);
      switch (random.nextInt(20)) {
        case 0 -> assertThat(cache.invalidate(key)).isEqualTo(model.remove(key) != null);
        case 1 -> {
          cache.put(key, i);
          model.put(key, i);
        }
        case 2 -> assertThat(cache.getIfPresent(key)).isEqualTo(model.get(key));
        default -> {
          int value = i;
          Integer expected = model.get(key);
          if (expected == null) {
            model.put(key, value);
            expected = value;
          }
          assertThat(cache.get(key, same -> value)).isEqualTo(expected);
        }
      }
      assertThat(cache.size()).isEqualTo(model.size());
    }
  }

  @Test
  void skewedUse_manyEntries_hitsAsOftenAsLru() {
    int maximumSize = 5_000;
    LruCache<Integer, Integer> cache = TestCaches.ofSize(maximumSize);
    Map<Integer, Integer> model = lru(maximumSize);
    Random random = new Random(7);
    int requests = 1_000_000;
    int modelHits = 0;

    for (int i = 0; i < requests; i++) {
      int key = (int) Math.abs(random.nextGaussian() * maximumSize);
      cache.get(key, same -> same);
      if (model.get(key) == null) {
        model.put(key, key);
      } else {
        modelHits++;
      }
    }

    double difference = cache.stats().hitRate() - (double) modelHits / requests;
    assertThat(difference).isBetween(-0.001, 0.001);
    assertThat(cache.size()).isEqualTo(maximumSize);
  }

  @Test
  void hit_sequenceRunsOut_keepsTheOrder() {
    ExactOrder<OrderedEntry> order = new ExactOrder<>(new CacheLock());
    SimulatedCache cache = new SimulatedCache(order, 3);
    order.sequence = Integer.MAX_VALUE - 4;
    for (String name : List.of("1", "2", "3", "1", "2", "1", "3", "1")) {
      cache.get(name);
    }

    cache.get("4");

    assertThat(cache.evicted).containsExactly("2");
    assertThat(cache.stored).containsOnlyKeys("1", "3", "4");
    assertThat(order.sequence).isLessThan(100);
  }

  private static Map<Integer, Integer> lru(int maximumSize) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
        return size() > maximumSize;
      }
    };
  }
}
