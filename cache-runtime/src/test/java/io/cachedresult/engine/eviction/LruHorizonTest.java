package io.cachedresult.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The horizon, compared with LRU itself. */
class LruHorizonTest {

  private static final int ENTRIES = 320;
  private static final int GENERATION = 10;

  @Test
  void isWithin_beforeAnyEviction_holdsForAllKeys() {
    LruHorizon horizon = new LruHorizon(7);
    horizon.use();
    assertThat(horizon.isWithin(100)).isTrue();
  }

  @Test
  void isWithin_randomUse_agreesWithLruUpToTwoGenerations() {
    LruHorizon horizon = new LruHorizon(0);
    Map<Integer, Boolean> lru = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
        return size() > ENTRIES;
      }
    };
    Map<Integer, Integer> lastUses = new HashMap<>();
    Random random = new Random(1);
    int generation = 0;
    int misses = 0;
    for (int i = 0; i < 100_000; i++) {
      int key = (int) (5 * ENTRIES * Math.pow(random.nextDouble(), 2));
      Integer lastUse = lastUses.put(key, generation);
      boolean isHit = lru.containsKey(key);
      lru.put(key, true);
      if (lastUse == null) {
        horizon.use();
      } else {
        int age = generation - lastUse;
        if (i > 10_000) {
          assertThat(horizon.isWithin(Math.max(0, age - 2)) || !isHit).isTrue();
          assertThat(horizon.isWithin(age + 3) && !isHit).isFalse();
        }
        horizon.use(age);
      }
      misses += isHit ? 0 : 1;
      if (misses == GENERATION) {
        misses = 0;
        generation++;
        horizon.begin(generation, ENTRIES);
      }
    }
  }
}
