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
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Checks that callers share a running computation, and that a failed one removes no result. */
final class SharedComputationRaces {

  private SharedComputationRaces() {}

  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "Both share one computation.")
  @Outcome(expect = FORBIDDEN, desc = "A key was computed twice without a removal.")
  @State
  public static class TwoGets {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);
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
    final CachedCountingService counter = new CachedCountingService(CacheFixture.environment());

    @Actor
    public void one(JJ_Result r) {
      r.r1 = counter.count(1, 2);
    }

    @Actor
    public void other(JJ_Result r) {
      r.r2 = counter.count(1, 2);
    }
  }

  @JCStressTest
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "The waiting caller has the same failure.")
  @Outcome(id = "1, 2, 0", expect = ACCEPTABLE, desc = "Each call computed, one after the other.")
  @Outcome(id = "2, 1, 0", expect = ACCEPTABLE, desc = "Each call computed, one after the other.")
  @Outcome(expect = FORBIDDEN, desc = "A failure was lost, or something was stored.")
  @State
  public static class TwoGetsThatFail {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);
    final AtomicInteger computations = new AtomicInteger();

    private int failureOfGet() {
      try {
        cache.get(1, key -> {
          throw new ComputationFailure(computations.incrementAndGet());
        });
        return 0;
      } catch (ComputationFailure failure) {
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
  @Outcome(id = "-1, 7, 7", expect = ACCEPTABLE, desc = "The second call computed later.")
  @Outcome(id = "7, 7, 7", expect = ACCEPTABLE, desc = "The first call found or awaited it.")
  @Outcome(expect = FORBIDDEN, desc = "A failure was stored, or removed another result.")
  @State
  public static class FailureAgainstResult {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    @Actor
    public void fails(III_Result r) {
      try {
        r.r1 = orZero(cache.get(1, key -> {
          throw new ComputationFailure(1);
        }));
      } catch (ComputationFailure expected) {
        r.r1 = -1;
      }
    }

    @Actor
    public void succeeds(III_Result r) {
      try {
        r.r2 = orZero(cache.get(1, key -> 7));
      } catch (ComputationFailure shared) {
        r.r2 = -1;
      }
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "-1, 7", expect = ACCEPTABLE, desc = "Failed before or during the put.")
  @Outcome(id = "7, 7", expect = ACCEPTABLE, desc = "Found the value that was put.")
  @Outcome(expect = FORBIDDEN, desc = "The failed computation removed the value that was put.")
  @State
  public static class FailureAgainstPut {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    @Actor
    public void fails(II_Result r) {
      try {
        r.r1 = orZero(cache.get(1, key -> {
          throw new ComputationFailure(1);
        }));
      } catch (ComputationFailure expected) {
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
