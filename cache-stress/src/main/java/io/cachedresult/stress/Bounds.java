package io.cachedresult.stress;

import static io.cachedresult.stress.Caches.keysOf;
import static io.cachedresult.stress.Caches.orZero;
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

/** The size stays within its bound at every moment, and the eldest gives way, whole. */
final class Bounds {

  private Bounds() {}

  @JCStressTest
  @Outcome(id = "[01], [01], 1, 1", expect = ACCEPTABLE, desc = "2 gave way to 1; 0: in between.")
  @Outcome(id = "[01], [01], 2, 1", expect = ACCEPTABLE, desc = "1 gave way to 2; 0: in between.")
  @Outcome(expect = FORBIDDEN, desc = "Above the maximum, or not exactly one gave way.")
  @State
  public static class TwoPutsIntoOne {
    final LruCache<Integer, Integer> cache = Caches.ofSize(1);

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
  @Outcome(id = "1, 2, 1, 1", expect = ACCEPTABLE, desc = "2 gave way to 1.")
  @Outcome(id = "1, 2, 2, 1", expect = ACCEPTABLE, desc = "1 gave way to 2.")
  @Outcome(expect = FORBIDDEN, desc = "A result was mixed up, or not exactly one gave way.")
  @State
  public static class TwoGetsIntoOne {
    final LruCache<Integer, Integer> cache = Caches.ofSize(1);

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
  @Outcome(id = "[12], 34", expect = ACCEPTABLE, desc = "Full, or with room made for the next.")
  @Outcome(expect = FORBIDDEN, desc = "Above the maximum for a moment, or the wrong ones gave way.")
  @State
  public static class SizeBesideEvictions {
    final LruCache<Integer, Integer> cache = Caches.ofSize(2);

    public SizeBesideEvictions() {
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
  @Outcome(id = "145, 3", expect = ACCEPTABLE, desc = "3 gave way first, then 2: 1 was used later.")
  @Outcome(id = "245, 3", expect = ACCEPTABLE, desc = "3 gave way first, then 1: 2 was used later.")
  @Outcome(expect = FORBIDDEN, desc = "One that was used went before one that was not.")
  @State
  public static class TwoHitsInExactOrder {
    final LruCache<Integer, Integer> cache = Caches.ofSize(3);

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
  @Outcome(id = "1, 13", expect = ACCEPTABLE, desc = "Used in time, so the other gave way.")
  @Outcome(id = "1, 23", expect = ACCEPTABLE, desc = "Found while it was giving way.")
  @Outcome(id = "0, 23", expect = ACCEPTABLE, desc = "It had given way.")
  @Outcome(
      expect = FORBIDDEN,
      desc = "An entry that was not found was kept as used, or one was lost.")
  @State
  public static class HitAgainstEviction {
    final LruCache<Integer, Integer> cache = Caches.ofSize(2);

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
