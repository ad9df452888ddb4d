package io.cachedresult.stress;

import static io.cachedresult.stress.CacheFixture.orZero;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.LruCache;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZII_Result;

/**
 * Checks that after a put or an invalidation has returned, no earlier computation is stored.
 *
 * <p>The computations read a source that changes from 1 to 2 just before the invalidation, as in an
 * application that writes to its database and then invalidates. From then on 1 is stale, and no
 * thread may find it.
 */
final class FencingRaces {

  private FencingRaces() {}

  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "Computed before; removed or not stored.")
  @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "Began before, but read the new source.")
  @Outcome(id = "2, 0, 2", expect = ACCEPTABLE, desc = "Began after the invalidation.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Began after, and was already found.")
  @Outcome(expect = FORBIDDEN, desc = "A stale result was found after the invalidation.")
  @State
  public static class GetAgainstInvalidate {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);
    volatile int source = 1;

    @Actor
    public void get(III_Result r) {
      r.r1 = orZero(cache.get(1, key -> source));
    }

    @Actor
    public void invalidate(III_Result r) {
      source = 2;
      cache.invalidate(1);
      r.r2 = orZero(cache.getIfPresent(1));
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "Computed before; removed or not stored.")
  @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "Began before, but read the new source.")
  @Outcome(id = "2, 0, 2", expect = ACCEPTABLE, desc = "Began after the invalidation.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Began after, and was already found.")
  @Outcome(expect = FORBIDDEN, desc = "A stale result was found after invalidateAll.")
  @State
  public static class GetAgainstInvalidateAll {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);
    volatile int source = 1;

    @Actor
    public void get(III_Result r) {
      r.r1 = orZero(cache.get(1, key -> source));
    }

    @Actor
    public void invalidateAll(III_Result r) {
      source = 2;
      cache.invalidateAll();
      r.r2 = orZero(cache.getIfPresent(1));
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "Computed before or during the put.")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Found the value that was put.")
  @Outcome(expect = FORBIDDEN, desc = "A computation replaced a value that was put after it began.")
  @State
  public static class GetAgainstPut {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    @Actor
    public void get(II_Result r) {
      r.r1 = orZero(cache.get(1, key -> 1));
    }

    @Actor
    public void put() {
      cache.put(1, 2);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r2 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "Refreshed before; removed or not stored.")
  @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "Began before, but read the new source.")
  @Outcome(id = "2, 0, 2", expect = ACCEPTABLE, desc = "The refresh began after the invalidation.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Began after, and was already found.")
  @Outcome(expect = FORBIDDEN, desc = "A stale result was found after the invalidation.")
  @State
  public static class RefreshAgainstInvalidate {
    final CachedReadingService readings = new CachedReadingService(CacheFixture.environment());

    public RefreshAgainstInvalidate() {
      readings.readingCache().put(1, 1);
    }

    @Actor
    public void refresh(III_Result r) {
      r.r1 = readings.readingCache().refresh(1);
    }

    @Actor
    public void invalidate(III_Result r) {
      readings.source = 2;
      readings.readingCache().invalidate(1);
      r.r2 = orZero(readings.readingCache().getIfPresent(1));
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = orZero(readings.readingCache().getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "true, 0, 7", expect = ACCEPTABLE, desc = "Stored, then removed.")
  @Outcome(
      id = "false, 0, 7",
      expect = ACCEPTABLE,
      desc = "Still in flight: only the caller gets the result.")
  @Outcome(expect = FORBIDDEN, desc = "A future from before the invalidation was stored or lost.")
  @State
  public static class FutureAgainstInvalidate {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> caller = prices.price(1);

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Actor
    public void invalidate(ZII_Result r) {
      r.r1 = prices.priceCache().invalidate(1);
      r.r2 = orZero(prices.priceCache().getIfPresent(1));
    }

    @Arbiter
    public void look(ZII_Result r) {
      r.r2 += orZero(prices.priceCache().getIfPresent(1));
      r.r3 = caller.getNow(0);
    }
  }
}
