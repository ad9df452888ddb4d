package io.cachedresult.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.CacheStats;
import io.cachedresult.LruCache;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Checks that statistics are exact: every call counts once, in the right category. */
final class StatisticsRaces {

  private StatisticsRaces() {}

  @JCStressTest
  @Outcome(id = "20, 0", expect = ACCEPTABLE, desc = "All 10 hits of each thread count.")
  @Outcome(expect = FORBIDDEN, desc = "A hit was lost or counted twice.")
  @State
  public static class Hits {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    public Hits() {
      cache.put(1, 1);
    }

    private void hitTenTimes() {
      for (int i = 0; i < 10; i++) {
        cache.getIfPresent(1);
      }
    }

    @Actor
    public void one() {
      hitTenTimes();
    }

    @Actor
    public void other() {
      hitTenTimes();
    }

    @Arbiter
    public void count(II_Result r) {
      CacheStats stats = cache.stats();
      r.r1 = (int) stats.hits();
      r.r2 = (int) stats.misses();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "One miss, one hit or wait.")
  @Outcome(expect = FORBIDDEN, desc = "A call was counted in the wrong category.")
  @State
  public static class GetsOfOneKey {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    @Actor
    public void one() {
      cache.get(1, key -> key);
    }

    @Actor
    public void other() {
      cache.get(1, key -> key);
    }

    @Arbiter
    public void count(III_Result r) {
      CacheStats stats = cache.stats();
      r.r1 = (int) stats.hits();
      r.r2 = (int) stats.misses();
      r.r3 = (int) stats.loads();
    }
  }

  @JCStressTest
  @Outcome(id = "0, 2, 2, 1", expect = ACCEPTABLE, desc = "Two computations, one failed.")
  @Outcome(expect = FORBIDDEN, desc = "A computation was lost or counted twice.")
  @State
  public static class GetsOfTwoKeys {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    @Actor
    public void one() {
      cache.get(1, key -> key);
    }

    @Actor
    public void other() {
      try {
        cache.get(2, key -> {
          throw new ComputationFailure(key);
        });
      } catch (ComputationFailure expected) {
        // A failed computation counts as a load, too.
      }
    }

    @Arbiter
    public void count(IIII_Result r) {
      CacheStats stats = cache.stats();
      r.r1 = (int) stats.hits();
      r.r2 = (int) stats.misses();
      r.r3 = (int) stats.loads();
      r.r4 = (int) stats.failures();
    }
  }
}
