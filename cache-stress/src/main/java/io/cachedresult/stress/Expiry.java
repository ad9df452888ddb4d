package io.cachedresult.stress;

import static io.cachedresult.stress.Caches.orZero;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.CacheStats;
import io.cachedresult.LruCache;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Whoever knows that the time is up finds nothing that is too old. */
final class Expiry {

  private static final int AGE = 10;

  private Expiry() {}

  /** A value that was stored at 0, and a time that a test moves to the end of its age. */
  static class Aging {
    volatile long now;

    final LruCache<Integer, Integer> cache = LruCache.<Integer, Integer>builder()
        .maximumSize(8)
        .expireAfterWrite(Duration.ofNanos(AGE))
        .environment(Caches.environment(() -> now))
        .build();

    Aging() {
      cache.put(1, 1);
    }
  }

  @JCStressTest
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Read within its age.")
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "The time was up while it was read.")
  @Outcome(id = "10, 0", expect = ACCEPTABLE, desc = "The time was up.")
  @Outcome(expect = FORBIDDEN, desc = "Found by a thread that knew that the time was up.")
  @State
  public static class ReadBesideTime extends Aging {

    @Actor
    public void timeGoesOn() {
      now = AGE;
    }

    @Actor
    public void read(II_Result r) {
      r.r1 = (int) now;
      r.r2 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "2, 2, 1, 1", expect = ACCEPTABLE, desc = "Both came after the end.")
  @Outcome(id = "2, 1, 1, 1", expect = ACCEPTABLE, desc = "One came within its age.")
  @Outcome(expect = FORBIDDEN, desc = "Too old, or expired or computed more than once.")
  @State
  public static class TwoGetsAtTheEnd extends Aging {

    @Actor
    public void moveOnAndGet(IIII_Result r) {
      now = AGE;
      r.r1 = orZero(cache.get(1, key -> 2));
    }

    @Actor
    public void get(IIII_Result r) {
      r.r2 = orZero(cache.get(1, key -> 2));
    }

    @Arbiter
    public void count(IIII_Result r) {
      CacheStats stats = cache.stats();
      r.r3 = (int) stats.loads();
      r.r4 = (int) stats.expirations();
    }
  }

  @JCStressTest
  @Outcome(id = "2, 1, [01]", expect = ACCEPTABLE, desc = "The old one went, the new one stayed.")
  @Outcome(expect = FORBIDDEN, desc = "The new value went with the old one.")
  @State
  public static class CleanUpAgainstPut extends Aging {

    public CleanUpAgainstPut() {
      now = AGE;
    }

    @Actor
    public void cleanUp() {
      cache.cleanUp();
    }

    @Actor
    public void put() {
      cache.put(1, 2);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r1 = orZero(cache.getIfPresent(1));
      r.r2 = cache.size();
      r.r3 = (int) cache.stats().expirations();
    }
  }
}
