package io.cachedresult.stress;

import static io.cachedresult.stress.CacheFixture.keysOf;
import static io.cachedresult.stress.CacheFixture.orZero;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.LruCache;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Checks that the order has each entry exactly once after hits, evictions and readmissions. */
final class EvictionOrderRaces {

  private EvictionOrderRaces() {}

  /** Puts entries until the earlier ones are evicted; returns the size, or -1 if inconsistent. */
  private static int sizeAfterMore(LruCache<Integer, Integer> cache) {
    for (int key = 4; key <= 9; key++) {
      cache.put(key, key);
    }
    // If the numbers differ, an entry is missing from the order or from the table.
    return Integer.toString(keysOf(cache)).length() == cache.size() ? cache.size() : -1;
  }

  @JCStressTest
  @Outcome(id = "[01], [02], 2", expect = ACCEPTABLE, desc = "Any two of the three are stored.")
  @Outcome(expect = FORBIDDEN, desc = "A result was wrong, or an entry was lost or stored twice.")
  @State
  public static class HitAgainstEviction {
    final LruCache<Integer, Integer> cache = CacheFixture.scanResistant(2);

    public HitAgainstEviction() {
      cache.put(1, 1);
      cache.put(2, 2);
    }

    @Actor
    public void hit(III_Result r) {
      r.r1 = orZero(cache.getIfPresent(1));
    }

    @Actor
    public void evict(III_Result r) {
      cache.put(3, 3);
      r.r2 = orZero(cache.getIfPresent(2));
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = sizeAfterMore(cache);
    }
  }

  @JCStressTest
  @Outcome(id = "[01], [12], 2", expect = ACCEPTABLE, desc = "Found or not; the cache is full.")
  @Outcome(expect = FORBIDDEN, desc = "A result was wrong, or an entry was lost or stored twice.")
  @State
  public static class HitAgainstReadmission {
    final LruCache<Integer, Integer> cache = CacheFixture.scanResistant(2);

    public HitAgainstReadmission() {
      // 1 is evicted but remembered: the next put readmits it to the main side.
      cache.put(1, 1);
      cache.put(2, 2);
      cache.put(3, 3);
    }

    @Actor
    public void hit(III_Result r) {
      r.r1 = orZero(cache.getIfPresent(2)) == 2 ? 1 : 0;
    }

    @Actor
    public void readmit(III_Result r) {
      cache.put(1, 1);
      r.r2 = cache.size();
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = sizeAfterMore(cache);
    }
  }
}
