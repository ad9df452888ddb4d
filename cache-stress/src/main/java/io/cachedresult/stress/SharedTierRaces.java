package io.cachedresult.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Checks that no process keeps a result that another one has changed, once the notification of the
 * change has arrived. The source changes from 1 to 2 just before the invalidation.
 */
final class SharedTierRaces {

  private SharedTierRaces() {}

  /** Two processes that read the same source, and share their results. */
  private static class TwoProcesses {
    final AtomicInteger source = new AtomicInteger(1);
    private final LocalTier tier = new LocalTier();
    final CachedSharedReadings here = process();
    final CachedSharedReadings there = process();

    private CachedSharedReadings process() {
      return new CachedSharedReadings(
          source,
          CacheEnvironment.builder()
              .ticker(() -> 0)
              .settings(Map.of())
              .registry(new CacheRegistry())
              .sharedTier(tier)
              .build());
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "Read the old source; dropped since.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Read the new source.")
  @Outcome(expect = FORBIDDEN, desc = "A stale result was found after the invalidation.")
  @State
  public static class ComputeAgainstInvalidate extends TwoProcesses {

    @Actor
    public void compute(III_Result r) {
      r.r1 = here.reading(1);
    }

    @Actor
    public void invalidate(III_Result r) {
      source.set(2);
      there.readingCache().invalidate(1);
      r.r2 = there.reading(1);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = here.reading(1);
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "Read the old source; dropped since.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Read the new source.")
  @Outcome(expect = FORBIDDEN, desc = "A stale result was found after the invalidation.")
  @State
  public static class ComputeAgainstInvalidateAll extends TwoProcesses {

    @Actor
    public void compute(III_Result r) {
      r.r1 = here.reading(1);
    }

    @Actor
    public void invalidate(III_Result r) {
      source.set(2);
      there.readingCache().invalidateAll();
      r.r2 = there.reading(1);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = here.reading(1);
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "Found the old result; dropped since.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Found the new result.")
  @Outcome(expect = FORBIDDEN, desc = "An old result replaced one that was put.")
  @State
  public static class FindAgainstPut extends TwoProcesses {

    public FindAgainstPut() {
      there.reading(1);
    }

    @Actor
    public void find(III_Result r) {
      r.r1 = here.reading(1);
    }

    @Actor
    public void put(III_Result r) {
      there.readingCache().put(1, 2);
      r.r2 = there.reading(1);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = here.reading(1);
    }
  }

  @JCStressTest
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "Read the old source; not published.")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "Read the new source.")
  @Outcome(expect = FORBIDDEN, desc = "A refresh brought an old result back.")
  @State
  public static class RefreshAgainstInvalidate extends TwoProcesses {

    public RefreshAgainstInvalidate() {
      there.reading(1);
    }

    @Actor
    public void refresh(III_Result r) {
      r.r1 = here.readingCache().refresh(1);
    }

    @Actor
    public void invalidate(III_Result r) {
      source.set(2);
      there.readingCache().invalidate(1);
      r.r2 = there.reading(1);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r3 = here.reading(1);
    }
  }
}
