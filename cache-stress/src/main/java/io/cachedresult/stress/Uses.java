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
import org.openjdk.jcstress.infra.results.III_Result;

/** A use that is noted while entries change sides, leave and come back: none is lost or held twice. */
final class Uses {

  private Uses() {}

  /** Puts past the maximum until every entry has been moved, and says what is left of it. */
  private static int sizeAfterMore(LruCache<Integer, Integer> cache) {
    for (int key = 4; key <= 9; key++) {
      cache.put(key, key);
    }
    // As many are found as are counted, or an entry is in no order, or in one and not in the table.
    return Integer.toString(keysOf(cache)).length() == cache.size() ? cache.size() : -1;
  }

  @JCStressTest
  @Outcome(id = "[01], [02], 2", expect = ACCEPTABLE, desc = "Two of the three, whichever.")
  @Outcome(expect = FORBIDDEN, desc = "A result was mixed up, or an entry lost or held twice.")
  @State
  public static class HitAndEviction {
    final LruCache<Integer, Integer> cache = Caches.scanResistant(2);

    public HitAndEviction() {
      cache.put(1, 1);
      cache.put(2, 2);
    }

    @Actor
    public void hit(III_Result r) {
      r.r1 = orZero(cache.getIfPresent(1));
    }

    @Actor
    public void evict(III_Result r) {
      cache.put(3, 3);
      r.r2 = orZero(cache.getIfPresent(2));
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = sizeAfterMore(cache);
    }
  }

  @JCStressTest
  @Outcome(id = "[01], [12], 2", expect = ACCEPTABLE, desc = "Found or not; then others are stored.")
  @Outcome(expect = FORBIDDEN, desc = "A result was mixed up, or an entry lost or held twice.")
  @State
  public static class HitAndReturn {
    final LruCache<Integer, Integer> cache = Caches.scanResistant(2);

    public HitAndReturn() {
      // 1 is remembered, and comes back to the main side.
      cache.put(1, 1);
      cache.put(2, 2);
      cache.put(3, 3);
    }

    @Actor
    public void hit(III_Result r) {
      r.r1 = orZero(cache.getIfPresent(2)) == 2 ? 1 : 0;
    }

    @Actor
    public void comeBack(III_Result r) {
      cache.put(1, 1);
      r.r2 = cache.size();
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = sizeAfterMore(cache);
    }
  }
}
