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

/**
 * Like {@link FencingRaces}, but {@code invalidateAll} removes the entries in several slices, between
 * which the other thread gets the lock.
 */
final class SliceRaces {

  private static final int OTHERS = 600;

  private SliceRaces() {}

  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "Computed before; removed or not stored.")
  @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "Removed, though it read the new source.")
  @Outcome(id = "2, 0, 2", expect = ACCEPTABLE, desc = "Began after its slice, or the end.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Began after its slice, and was found.")
  @Outcome(expect = FORBIDDEN, desc = "A stale result was found after invalidateAll.")
  @State
  public static class Get {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(2 * OTHERS);
    volatile int source = 1;

    public Get() {
      for (int key = 2; key < OTHERS; key++) {
        cache.put(key, key);
      }
    }

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
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "Refreshed before; removed or not stored.")
  @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "Removed, though it read the new source.")
  @Outcome(id = "2, 0, 2", expect = ACCEPTABLE, desc = "Began after its slice, or the end.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Began after its slice, and was found.")
  @Outcome(expect = FORBIDDEN, desc = "A stale result was found after invalidateAll.")
  @State
  public static class Refresh {
    final CachedReadingService readings = new CachedReadingService(CacheFixture.environment());

    public Refresh() {
      for (int key = 1; key < OTHERS; key++) {
        readings.readingCache().put(key, key);
      }
    }

    @Actor
    public void refresh(III_Result r) {
      r.r1 = readings.readingCache().refresh(1);
    }

    @Actor
    public void invalidateAll(III_Result r) {
      readings.source = 2;
      readings.readingCache().invalidateAll();
      r.r2 = orZero(readings.readingCache().getIfPresent(1));
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = orZero(readings.readingCache().getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "0, 7", expect = ACCEPTABLE, desc = "Removed, or never stored.")
  @Outcome(expect = FORBIDDEN, desc = "A future from before invalidateAll was stored or lost.")
  @State
  public static class Future {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> caller;

    public Future() {
      for (int key = 2; key < OTHERS; key++) {
        prices.priceCache().put(key, key);
      }
      caller = prices.price(1);
    }

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Actor
    public void invalidateAll(II_Result r) {
      prices.priceCache().invalidateAll();
      r.r1 = orZero(prices.priceCache().getIfPresent(1));
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 += orZero(prices.priceCache().getIfPresent(1));
      r.r2 = caller.getNow(0);
    }
  }
}
