package io.cachedresult.stress;

import static io.cachedresult.stress.Caches.orZero;
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
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Who asks while a computation runs waits for it; who fails takes nothing along. */
final class OneComputation {

  private OneComputation() {}

  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "One computed, and both have its result.")
  @Outcome(expect = FORBIDDEN, desc = "A key that nobody removed was computed twice.")
  @State
  public static class TwoGets {
    final LruCache<Integer, Integer> cache = Caches.ofSize(8);
    final AtomicInteger computations = new AtomicInteger();

    @Actor
    public void one(III_Result r) {
      r.r1 = orZero(cache.get(1, key -> computations.incrementAndGet()));
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = orZero(cache.get(1, key -> computations.incrementAndGet()));
    }

    @Arbiter
    public void count(III_Result r) {
      r.r3 = computations.get();
    }
  }

  @JCStressTest
  @Outcome(id = "4294967297, 4294967297", expect = ACCEPTABLE, desc = "Both have the first result.")
  @Outcome(expect = FORBIDDEN, desc = "The generated method computed twice, or lost its result.")
  @State
  public static class TwoCallsOfGenerated {
    final CachedFigures figures = new CachedFigures(Caches.environment());

    @Actor
    public void one(JJ_Result r) {
      r.r1 = figures.figure(1, 2);
    }

    @Actor
    public void other(JJ_Result r) {
      r.r2 = figures.figure(1, 2);
    }
  }

  @JCStressTest
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "The one who waited has the same failure.")
  @Outcome(id = "1, 2, 0", expect = ACCEPTABLE, desc = "One after the other: each tried itself.")
  @Outcome(id = "2, 1, 0", expect = ACCEPTABLE, desc = "One after the other: each tried itself.")
  @Outcome(expect = FORBIDDEN, desc = "A failure was lost, or something was stored.")
  @State
  public static class TwoGetsThatFail {
    final LruCache<Integer, Integer> cache = Caches.ofSize(8);
    final AtomicInteger computations = new AtomicInteger();

    private int failureOfGet() {
      try {
        cache.get(1, key -> {
          throw new Failure(computations.incrementAndGet());
        });
        return 0;
      } catch (Failure failure) {
        return failure.number;
      }
    }

    @Actor
    public void one(III_Result r) {
      r.r1 = failureOfGet();
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = failureOfGet();
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = orZero(cache.getIfPresent(1)) + cache.size();
    }
  }

  @JCStressTest
  @Outcome(id = "-1, -1, 0", expect = ACCEPTABLE, desc = "The second waited for the failure.")
  @Outcome(id = "-1, 7, 7", expect = ACCEPTABLE, desc = "The second came later, and computed.")
  @Outcome(id = "7, 7, 7", expect = ACCEPTABLE, desc = "The first found or awaited the result.")
  @Outcome(expect = FORBIDDEN, desc = "A failure stayed, or removed another's result.")
  @State
  public static class FailureAgainstResult {
    final LruCache<Integer, Integer> cache = Caches.ofSize(8);

    @Actor
    public void fails(III_Result r) {
      try {
        r.r1 = orZero(cache.get(1, key -> {
          throw new Failure(1);
        }));
      } catch (Failure expected) {
        r.r1 = -1;
      }
    }

    @Actor
    public void succeeds(III_Result r) {
      try {
        r.r2 = orZero(cache.get(1, key -> 7));
      } catch (Failure shared) {
        r.r2 = -1;
      }
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "-1, 7", expect = ACCEPTABLE, desc = "Failed first, or beside the value put.")
  @Outcome(id = "7, 7", expect = ACCEPTABLE, desc = "The value was there already.")
  @Outcome(expect = FORBIDDEN, desc = "The end of the failed computation took the put value along.")
  @State
  public static class FailureAgainstPut {
    final LruCache<Integer, Integer> cache = Caches.ofSize(8);

    @Actor
    public void fails(II_Result r) {
      try {
        r.r1 = orZero(cache.get(1, key -> {
          throw new Failure(1);
        }));
      } catch (Failure expected) {
        r.r1 = -1;
      }
    }

    @Actor
    public void put() {
      cache.put(1, 7);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r2 = orZero(cache.getIfPresent(1));
    }
  }
}
