package io.cachedresult.stress;

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
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Checks that a value is replaced atomically: in order, and without being absent in between. */
final class ReplacementRaces {

  private ReplacementRaces() {}

  @JCStressTest
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "1, then 2; each thread read its own.")
  @Outcome(id = "1, 2, 1", expect = ACCEPTABLE, desc = "2, then 1; each thread read its own.")
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "2, then 1; both threads read 1.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "1, then 2; both threads read 2.")
  @Outcome(
      expect = FORBIDDEN,
      desc = "The threads saw different orders, or both values are stored.")
  @State
  public static class TwoPuts {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    @Actor
    public void one(III_Result r) {
      cache.put(1, 1);
      r.r1 = orZero(cache.getIfPresent(1));
    }

    @Actor
    public void other(III_Result r) {
      cache.put(1, 2);
      r.r2 = orZero(cache.getIfPresent(1));
    }

    @Arbiter
    public void look(III_Result r) {
      // A second entry of the key would count in the size, and remain after the invalidation.
      int entries = cache.size();
      int last = orZero(cache.getIfPresent(1));
      cache.invalidate(1);
      r.r3 = entries == 1 && cache.getIfPresent(1) == null ? last : -1;
    }
  }

  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Both reads came before the put.")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "The put came between.")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Both reads came after the put.")
  @Outcome(expect = FORBIDDEN, desc = "The value was absent, or an old value came after a new one.")
  @State
  public static class PutOverStored {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    public PutOverStored() {
      cache.put(1, 1);
    }

    @Actor
    public void put() {
      cache.put(1, 2);
    }

    @Actor
    public void read(II_Result r) {
      r.r1 = orZero(cache.getIfPresent(1));
      r.r2 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "2, 2, 1", expect = ACCEPTABLE, desc = "Both calls came after the refresh.")
  @Outcome(id = "1, 2, 1", expect = ACCEPTABLE, desc = "The new result came between.")
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "Both calls had the old result.")
  @Outcome(expect = FORBIDDEN, desc = "A call computed, or an old value came after a new one.")
  @State
  public static class RefreshOverStored {
    final CachedReadingService readings = new CachedReadingService(CacheFixture.environment());

    public RefreshOverStored() {
      readings.readingCache().put(1, 1);
      readings.source = 2;
    }

    @Actor
    public void refresh() {
      readings.readingCache().refresh(1);
    }

    @Actor
    public void call(III_Result r) {
      r.r1 = readings.reading(1);
      r.r2 = readings.reading(1);
    }

    @Arbiter
    public void count(III_Result r) {
      r.r3 = readings.computations.get();
    }
  }

  @JCStressTest
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "The refreshes shared a computation.")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "One refresh came after the other.")
  @Outcome(expect = FORBIDDEN, desc = "No new result, or too many computations.")
  @State
  public static class TwoRefreshes {
    final CachedReadingService readings = new CachedReadingService(CacheFixture.environment());

    public TwoRefreshes() {
      readings.readingCache().put(1, 1);
      readings.source = 2;
    }

    @Actor
    public void one() {
      readings.readingCache().refresh(1);
    }

    @Actor
    public void other() {
      readings.readingCache().refresh(1);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 = orZero(readings.readingCache().getIfPresent(1));
      r.r2 = readings.computations.get();
    }
  }

  @JCStressTest
  @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "Put, then removed.")
  @Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "There was nothing to remove yet.")
  @Outcome(expect = FORBIDDEN, desc = "The result of invalidate was wrong.")
  @State
  public static class PutAgainstInvalidate {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    @Actor
    public void put() {
      cache.put(1, 1);
    }

    @Actor
    public void invalidate(ZI_Result r) {
      r.r1 = cache.invalidate(1);
    }

    @Arbiter
    public void look(ZI_Result r) {
      r.r2 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "The first removed it.")
  @Outcome(id = "false, true, 0", expect = ACCEPTABLE, desc = "The second removed it.")
  @Outcome(expect = FORBIDDEN, desc = "The value was removed twice or not at all.")
  @State
  public static class TwoInvalidations {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    public TwoInvalidations() {
      cache.put(1, 1);
    }

    @Actor
    public void one(ZZI_Result r) {
      r.r1 = cache.invalidate(1);
    }

    @Actor
    public void other(ZZI_Result r) {
      r.r2 = cache.invalidate(1);
    }

    @Arbiter
    public void look(ZZI_Result r) {
      r.r3 = cache.size() + orZero(cache.getIfPresent(1));
    }
  }
}
