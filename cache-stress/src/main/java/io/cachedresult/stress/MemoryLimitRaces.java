package io.cachedresult.stress;

import static io.cachedresult.stress.CacheFixture.keysOf;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Checks that memory never exceeds its limit, in one cache and in several that share the limit. */
final class MemoryLimitRaces {

  /** The weight of a result: more than half a megabyte, so that two do not fit into one. */
  private static final long WEIGHT = 700 << 10;

  private MemoryLimitRaces() {}

  private static LruCache<Integer, Integer> cache(CacheEnvironment environment) {
    return LruCache.<Integer, Integer>builder()
        .weigher((key, value) -> WEIGHT)
        .environment(environment)
        .build();
  }

  private static CacheEnvironment megabyte() {
    return CacheEnvironment.builder()
        .settings(Map.of("CACHE_MAX_MEMORY_MB", "1"))
        .ticker(() -> 0)
        .registry(new CacheRegistry())
        .build();
  }

  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "One result was stored.")
  @Outcome(expect = FORBIDDEN, desc = "Above the limit, or no result was stored.")
  @State
  public static class TwoCachesWithSharedLimit {
    final CacheEnvironment environment = megabyte();
    final LruCache<Integer, Integer> one = cache(environment);
    final LruCache<Integer, Integer> other = cache(environment);

    @Actor
    public void one() {
      one.put(1, 1);
    }

    @Actor
    public void other() {
      other.put(1, 1);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 = (int) ((one.memory() + other.memory()) / WEIGHT);
      r.r2 = one.size() + other.size();
    }
  }

  @JCStressTest
  @Outcome(id = "[12], [01], 1", expect = ACCEPTABLE, desc = "One of the two was stored.")
  @Outcome(expect = FORBIDDEN, desc = "Both or neither were stored, or a byte was lost.")
  @State
  public static class TwoResultsInOneCache {
    final LruCache<Integer, Integer> cache = cache(megabyte());

    @Actor
    public void one() {
      cache.get(1, key -> key);
    }

    @Actor
    public void other() {
      cache.get(2, key -> key);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r1 = keysOf(cache);
      r.r2 = (int) cache.stats().memoryEvictions();
      r.r3 = (int) (cache.memory() / WEIGHT);
    }
  }

  @JCStressTest
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "Invalidated after it was stored.")
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "Stored after the invalidation.")
  @Outcome(expect = FORBIDDEN, desc = "Bytes without a result, or a result without bytes.")
  @State
  public static class PutAgainstInvalidate {
    final LruCache<Integer, Integer> cache = cache(megabyte());

    @Actor
    public void store() {
      cache.put(1, 1);
    }

    @Actor
    public void invalidate() {
      cache.invalidate(1);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r1 = cache.size();
      r.r2 = (int) (cache.memory() / WEIGHT);
      // The memory is free again: the next put evicts nothing.
      cache.invalidateAll();
      cache.put(2, 2);
      r.r3 = (int) cache.stats().evictions();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Stored, and weighed before or after.")
  @Outcome(expect = FORBIDDEN, desc = "The result is lost, or has no weight.")
  @State
  public static class ResumedWhileStoring {
    final CacheEnvironment environment = megabyte();
    final LruCache<Integer, Integer> cache = cache(environment);

    /** Begins in pass-through mode. */
    public ResumedWhileStoring() {
      environment.registry().passThrough();
    }

    @Actor
    public void store() {
      cache.put(1, 1);
    }

    @Actor
    public void resume() {
      environment.registry().resume();
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 = cache.size();
      r.r2 = (int) (cache.memory() / WEIGHT);
    }
  }
}
