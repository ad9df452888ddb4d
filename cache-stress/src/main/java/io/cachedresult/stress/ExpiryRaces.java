package io.cachedresult.stress;

import static io.cachedresult.stress.CacheFixture.orZero;
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

/** Checks that a thread that has seen the expiry time finds no expired result. */
final class ExpiryRaces {

  private static final int AGE = 10;

  private ExpiryRaces() {}

  /** A cache with a value that was stored at time 0; tests advance the time to its expiry. */
  static class ExpiringCache {
    volatile long now;

    final LruCache<Integer, Integer> cache = LruCache.<Integer, Integer>builder()
        .maximumSize(8)
        .expireAfterWrite(Duration.ofNanos(AGE))
        .environment(CacheFixture.environment(() -> now))
        .build();

    ExpiringCache() {
      cache.put(1, 1);
    }
  }

  @JCStressTest
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Read before expiry.")
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Expired during the read.")
  @Outcome(id = "10, 0", expect = ACCEPTABLE, desc = "Expired before the read.")
  @Outcome(expect = FORBIDDEN, desc = "A thread that saw the expiry time found the result.")
  @State
  public static class ReadAgainstClock extends ExpiringCache {

    @Actor
    public void advance() {
      now = AGE;
    }

    @Actor
    public void read(II_Result r) {
      r.r1 = (int) now;
      r.r2 = orZero(cache.getIfPresent(1));
    }
  }

  @JCStressTest
  @Outcome(id = "2, 2, 1, 1", expect = ACCEPTABLE, desc = "Both calls came after expiry.")
  @Outcome(id = "2, 1, 1, 1", expect = ACCEPTABLE, desc = "One call came before expiry.")
  @Outcome(expect = FORBIDDEN, desc = "Expired result, or two expirations or computations.")
  @State
  public static class TwoGetsAtExpiry extends ExpiringCache {

    @Actor
    public void advanceAndGet(IIII_Result r) {
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
  @Outcome(id = "2, 1, [01]", expect = ACCEPTABLE, desc = "Only the old value was removed.")
  @Outcome(expect = FORBIDDEN, desc = "The new value was removed with the old one.")
  @State
  public static class CleanUpAgainstPut extends ExpiringCache {

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
