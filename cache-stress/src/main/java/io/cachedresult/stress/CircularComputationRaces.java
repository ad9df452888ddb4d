package io.cachedresult.stress;

import static io.cachedresult.stress.CacheFixture.keysOf;
import static io.cachedresult.stress.CacheFixture.orZero;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.CircularComputationException;
import io.cachedresult.LruCache;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Checks that threads whose computations need each other's results fail instead of hanging. */
final class CircularComputationRaces {

  private CircularComputationRaces() {}

  @JCStressTest
  @Outcome(
      id = "true, true, 0",
      expect = ACCEPTABLE,
      desc = "Both calls fail, and nothing is stored.")
  @Outcome(expect = FORBIDDEN, desc = "A circular call returned, or stored a result.")
  @State
  public static class TwoComputations {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    private int needsTheOther(int key) {
      return orZero(cache.get(key, same -> 1 + needsTheOther(3 - same)));
    }

    private boolean fails(int key) {
      try {
        needsTheOther(key);
        return false;
      } catch (CircularComputationException expected) {
        return true;
      }
    }

    @Actor
    public void one(ZZI_Result r) {
      r.r1 = fails(1);
    }

    @Actor
    public void other(ZZI_Result r) {
      r.r2 = fails(2);
    }

    @Arbiter
    public void look(ZZI_Result r) {
      r.r3 = keysOf(cache) + cache.size();
    }
  }

  @JCStressTest
  @Outcome(
      id = "true, true, 0",
      expect = ACCEPTABLE,
      desc = "Both calls fail, and nothing is stored.")
  @Outcome(expect = FORBIDDEN, desc = "A circular call returned, or stored a result.")
  @State
  public static class CallsOfGenerated {
    final CachedRingService rings = new CachedRingService(CacheFixture.environment());

    private boolean fails(int place) {
      try {
        rings.length(place);
        return false;
      } catch (CircularComputationException expected) {
        return true;
      }
    }

    @Actor
    public void one(ZZI_Result r) {
      r.r1 = fails(0);
    }

    @Actor
    public void other(ZZI_Result r) {
      r.r2 = fails(1);
    }

    @Arbiter
    public void look(ZZI_Result r) {
      r.r3 = rings.lengthCache().size();
    }
  }

  @JCStressTest
  @Outcome(id = "12, 1", expect = ACCEPTABLE, desc = "One call failed, and both threads finished.")
  @Outcome(
      id = "12, 2",
      expect = ACCEPTABLE_INTERESTING,
      desc = "Both threads closed the circle at once, and both calls failed.")
  @Outcome(expect = FORBIDDEN, desc = "A call failed without need, or a result was lost.")
  @State
  public static class CaughtByOne {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);
    final AtomicInteger caught = new AtomicInteger();

    private int needsTheOther(int key) {
      return orZero(cache.get(key, same -> {
        try {
          return needsTheOther(3 - same);
        } catch (CircularComputationException circle) {
          caught.incrementAndGet();
          return same;
        }
      }));
    }

    @Actor
    public void one() {
      needsTheOther(1);
    }

    @Actor
    public void other() {
      needsTheOther(2);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 = keysOf(cache);
      r.r2 = caught.get();
    }
  }

  @JCStressTest
  @Outcome(id = "13, 23, 123", expect = ACCEPTABLE, desc = "Two computations share a third.")
  @Outcome(expect = FORBIDDEN, desc = "A circle was reported where there is none.")
  @State
  public static class NoCircle {
    final LruCache<Integer, Integer> cache = CacheFixture.ofSize(8);

    private int third() {
      return orZero(cache.get(3, key -> key));
    }

    private int needsTheThird(int key) {
      try {
        return orZero(cache.get(key, same -> 10 * same + third()));
      } catch (CircularComputationException falseAlarm) {
        return -1;
      }
    }

    @Actor
    public void one(III_Result r) {
      r.r1 = needsTheThird(1);
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = needsTheThird(2);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = keysOf(cache);
    }
  }
}
