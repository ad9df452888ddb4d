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

/** Checks that bulk calls with common elements compute each element once, and never deadlock. */
final class BulkCallRaces {

  private BulkCallRaces() {}

  @JCStressTest
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Both have all results, computed once.")
  @Outcome(expect = FORBIDDEN, desc = "A result was lost, or an element was computed twice.")
  @State
  public static class CrossingCalls {
    final CachedAmountService amounts = new CachedAmountService(CacheFixture.environment());

    @Actor
    public void one(III_Result r) {
      r.r1 = amounts.amounts(List.of(1, 2)).size();
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = amounts.amounts(List.of(2, 1)).size();
    }

    @Arbiter
    public void count(III_Result r) {
      r.r3 = amounts.computed.get();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "Computed before, then removed.")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Computed after the invalidation.")
  @Outcome(expect = FORBIDDEN, desc = "A result from before the invalidation was stored.")
  @State
  public static class CallAgainstInvalidation {
    final CachedAmountService amounts = new CachedAmountService(CacheFixture.environment());

    @Actor
    public void call(II_Result r) {
      r.r1 = amounts.amounts(List.of(1, 2)).getOrDefault(1, 0);
    }

    @Actor
    public void invalidate() {
      amounts.amount = 2;
      amounts.amountsCache().invalidate(1);
    }

    @Arbiter
    public void callAgain(II_Result r) {
      r.r2 = amounts.amounts(List.of(1)).getOrDefault(1, 0);
    }
  }
}
