package io.cachedresult.stress;

import static io.cachedresult.stress.CacheFixture.orZero;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.LruCache;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Checks that a growing table loses no entry and restores no removed one.
 *
 * <p>Each state holds as many entries as fit into the initial table, so that the first new entries
 * make it grow while the other thread uses it.
 */
final class TableGrowthRaces {

  private static final int STORED = 12;
  private static final int MORE = 16;

  private TableGrowthRaces() {}

  private static LruCache<Integer, Integer> filled() {
    LruCache<Integer, Integer> cache = CacheFixture.ofSize(64);
    for (int key = 1; key <= STORED; key++) {
      cache.put(key, key);
    }
    return cache;
  }

  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "All entries were found.")
  @Outcome(expect = FORBIDDEN, desc = "A reader missed a stored entry.")
  @State
  public static class HitsAgainstPuts {
    final LruCache<Integer, Integer> cache = filled();

    @Actor
    public void grow() {
      for (int key = STORED + 1; key <= STORED + MORE; key++) {
        cache.put(key, key);
      }
    }

    @Actor
    public void read(I_Result r) {
      for (int key = 1; key <= STORED; key++) {
        if (orZero(cache.getIfPresent(key)) != key) {
          r.r1++;
        }
      }
    }
  }

  @JCStressTest
  @Outcome(id = "16, 28", expect = ACCEPTABLE, desc = "Each new key was computed once and stored.")
  @Outcome(expect = FORBIDDEN, desc = "A key was computed twice, or was lost.")
  @State
  public static class GetsAgainstGets {
    final LruCache<Integer, Integer> cache = filled();
    final AtomicInteger computations = new AtomicInteger();

    private Integer compute(Integer key) {
      computations.incrementAndGet();
      return key;
    }

    @Actor
    public void upwards() {
      for (int key = STORED + 1; key <= STORED + MORE; key++) {
        cache.get(key, this::compute);
      }
    }

    @Actor
    public void downwards() {
      for (int key = STORED + MORE; key > STORED; key--) {
        cache.get(key, this::compute);
      }
    }

    @Arbiter
    public void count(II_Result r) {
      r.r1 = computations.get();
      for (int key = 1; key <= STORED + MORE; key++) {
        r.r2 += orZero(cache.getIfPresent(key)) == key ? 1 : 0;
      }
    }
  }

  @JCStressTest
  @Outcome(
      id = "12, 0, 16",
      expect = ACCEPTABLE,
      desc = "All old entries are removed, all new ones stored.")
  @Outcome(expect = FORBIDDEN, desc = "An entry survived its removal, or a new one was lost.")
  @State
  public static class InvalidationsAgainstPuts {
    final LruCache<Integer, Integer> cache = filled();

    @Actor
    public void grow() {
      for (int key = STORED + 1; key <= STORED + MORE; key++) {
        cache.put(key, key);
      }
    }

    @Actor
    public void invalidate(III_Result r) {
      for (int key = 1; key <= STORED; key++) {
        r.r1 += cache.invalidate(key) ? 1 : 0;
      }
    }

    @Arbiter
    public void look(III_Result r) {
      for (int key = 1; key <= STORED; key++) {
        r.r2 += orZero(cache.getIfPresent(key));
      }
      r.r3 = cache.size();
    }
  }
}
