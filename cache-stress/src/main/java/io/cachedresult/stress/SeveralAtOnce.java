package io.cachedresult.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Calls for several elements that meet: each element is computed once, and nobody waits in a circle. */
final class SeveralAtOnce {

  private SeveralAtOnce() {}

  @JCStressTest
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Both have all, and each was computed once.")
  @Outcome(expect = FORBIDDEN, desc = "A result was lost, or an element was computed twice.")
  @State
  public static class CrossingCalls {
    final CachedLots lots = new CachedLots(Caches.environment());

    @Actor
    public void one(III_Result r) {
      r.r1 = lots.amounts(List.of(1, 2)).size();
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = lots.amounts(List.of(2, 1)).size();
    }

    @Arbiter
    public void count(III_Result r) {
      r.r3 = lots.computed.get();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "Computed before, and removed.")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Computed after.")
  @Outcome(expect = FORBIDDEN, desc = "What was computed before the invalidation was stored.")
  @State
  public static class CallAndInvalidation {
    final CachedLots lots = new CachedLots(Caches.environment());

    @Actor
    public void call(II_Result r) {
      r.r1 = lots.amounts(List.of(1, 2)).getOrDefault(1, 0);
    }

    @Actor
    public void invalidation() {
      lots.amount = 2;
      lots.amountsCache().invalidate(1);
    }

    @Arbiter
    public void later(II_Result r) {
      r.r2 = lots.amounts(List.of(1)).getOrDefault(1, 0);
    }
  }
}
