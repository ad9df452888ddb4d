package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of eviction, against the map of the JDK that keeps the order of access. */
class LruOrderTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100, 1_024})
  void randomUse_upTo1024Entries_evictsExactlyAsLruDoes(int maximumSize) {
    LruCache<Integer, Integer> cache = Caches.ofSize(maximumSize);
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
  void skewedUse_ofManyEntries_hitsAsOftenAsLruDoes() {
    int maximumSize = 5_000;
    LruCache<Integer, Integer> cache = Caches.ofSize(maximumSize);
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
  void use_whenTheSequenceRunsOut_keepsTheOrder() {
    LruCache<Integer, Integer> cache = Caches.ofSize(3);
    cache.order().sequence = Integer.MAX_VALUE - 4;
    for (int key : new int[] {1, 2, 3, 1, 2, 1, 3, 1}) {
      cache.get(key, same -> same);
    }

    cache.get(4, same -> same);

    assertThat(cache.getIfPresent(2)).isNull();
    assertThat(cache.getIfPresent(3)).isEqualTo(3);
    assertThat(cache.order().sequence).isLessThan(100);
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
