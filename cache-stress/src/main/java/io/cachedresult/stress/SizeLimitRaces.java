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
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Checks that the size stays within its limit, and that the least recently used is evicted. */
final class SizeLimitRaces {

  private SizeLimitRaces() {}

  @JCStressTest
  @Outcome(id = "[01], [01], 1, 1", expect = ACCEPTABLE, desc = "2 was evicted; 0 during eviction.")
  @Outcome(id = "[01], [01], 2, 1", expect = ACCEPTABLE, desc = "1 was evicted; 0 during eviction.")
  @Outcome(expect = FORBIDDEN, desc = "The size was too large, or evictions were not 1.")
  @State
  public static class TwoPutsAtSizeOne {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(1);

    @Actor
    public void one(IIII_Result r) {
      cache.put(1, 1);
      r.r1 = cache.size();
    }

    @Actor
    public void other(IIII_Result r) {
      cache.put(2, 2);
      r.r2 = cache.size();
    }

    @Arbiter
    public void look(IIII_Result r) {
      r.r3 = keysOf(cache);
      r.r4 = (int) cache.stats().evictions();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2, 1, 1", expect = ACCEPTABLE, desc = "2 was evicted.")
  @Outcome(id = "1, 2, 2, 1", expect = ACCEPTABLE, desc = "1 was evicted.")
  @Outcome(expect = FORBIDDEN, desc = "A result was wrong, or evictions were not 1.")
  @State
  public static class TwoGetsAtSizeOne {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(1);

    @Actor
    public void one(IIII_Result r) {
      r.r1 = orZero(cache.get(1, key -> key));
    }

    @Actor
    public void other(IIII_Result r) {
      r.r2 = orZero(cache.get(2, key -> key));
    }

    @Arbiter
    public void look(IIII_Result r) {
      r.r3 = keysOf(cache);
      r.r4 = (int) cache.stats().evictions();
    }
  }

  @JCStressTest
  @Outcome(id = "[12], 34", expect = ACCEPTABLE, desc = "Full, or just after an eviction.")
  @Outcome(expect = FORBIDDEN, desc = "The size was too large, or the wrong entries were evicted.")
  @State
  public static class SizeDuringEvictions {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(2);

    public SizeDuringEvictions() {
      cache.put(1, 1);
      cache.put(2, 2);
    }

    @Actor
    public void put() {
      cache.put(3, 3);
      cache.put(4, 4);
    }

    @Actor
    public void watch(II_Result r) {
      r.r1 = cache.size();
      r.r1 = Math.max(r.r1, cache.size());
      r.r1 = Math.max(r.r1, cache.size());
    }

    @Arbiter
    public void look(II_Result r) {
      r.r2 = keysOf(cache);
    }
  }

  @JCStressTest
  @Outcome(id = "145, 3", expect = ACCEPTABLE, desc = "3, then 2 evicted: 1 was used last.")
  @Outcome(id = "245, 3", expect = ACCEPTABLE, desc = "3, then 1 evicted: 2 was used last.")
  @Outcome(expect = FORBIDDEN, desc = "A used entry was evicted before an unused one.")
  @State
  public static class TwoHitsInExactOrder {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(3);

    public TwoHitsInExactOrder() {
      cache.put(1, 1);
      cache.put(2, 2);
      cache.put(3, 3);
    }

    @Actor
    public void one() {
      cache.getIfPresent(1);
    }

    @Actor
    public void other() {
      cache.getIfPresent(2);
    }

    @Arbiter
    public void look(II_Result r) {
      cache.put(4, 4);
      cache.put(5, 5);
      r.r1 = keysOf(cache);
      r.r2 = cache.size();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 13", expect = ACCEPTABLE, desc = "1 was used in time; 2 was evicted.")
  @Outcome(id = "1, 23", expect = ACCEPTABLE, desc = "1 was found during its eviction.")
  @Outcome(id = "0, 23", expect = ACCEPTABLE, desc = "1 was evicted first.")
  @Outcome(expect = FORBIDDEN, desc = "A missed entry counted as used, or an entry was lost.")
  @State
  public static class HitAgainstEviction {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(2);

    public HitAgainstEviction() {
      cache.put(1, 1);
      cache.put(2, 2);
    }

    @Actor
    public void hit(II_Result r) {
      r.r1 = orZero(cache.getIfPresent(1));
    }

    @Actor
    public void put() {
      cache.put(3, 3);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r2 = keysOf(cache);
    }
  }
}
