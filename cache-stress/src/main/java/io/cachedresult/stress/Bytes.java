package io.cachedresult.stress;

import static io.cachedresult.stress.Caches.keysOf;
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

/** The bytes stay within their bound at every moment, in one cache and in several together. */
final class Bytes {

  /** Of a megabyte, so that there is no room for two results. */
  private static final long MOST = 700 << 10;

  private Bytes() {}

  private static LruCache<Integer, Integer> cache(CacheEnvironment environment) {
    return LruCache.<Integer, Integer>builder()
        .weigher((key, value) -> MOST)
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
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "One was kept.")
  @Outcome(expect = FORBIDDEN, desc = "Above the bound, or there was room and none was kept.")
  @State
  public static class TwoCachesThatShare {
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
      r.r1 = (int) ((one.memory() + other.memory()) / MOST);
      r.r2 = one.size() + other.size();
    }
  }

  @JCStressTest
  @Outcome(id = "[12], [01], 1", expect = ACCEPTABLE, desc = "One of the two was kept.")
  @Outcome(expect = FORBIDDEN, desc = "Both or none were kept, or a byte was lost.")
  @State
  public static class TwoResultsOfOneCache {
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
      r.r3 = (int) (cache.memory() / MOST);
    }
  }

  @JCStressTest
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "Invalidated after it was stored.")
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "Stored after the invalidation.")
  @Outcome(expect = FORBIDDEN, desc = "Bytes without a result, or a result without bytes.")
  @State
  public static class StoredAndInvalidated {
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
      r.r2 = (int) (cache.memory() / MOST);
      // The room is there again: what is put next needs no other to give way.
      cache.invalidateAll();
      cache.put(2, 2);
      r.r3 = (int) cache.stats().evictions();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Stored, and weighed before or after that.")
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "It turned back between weighing and storing.")
  @Outcome(expect = FORBIDDEN, desc = "A result that does not count.")
  @State
  public static class TurnedBackWhileStoring {
    final CacheEnvironment environment = megabyte();
    final LruCache<Integer, Integer> cache = cache(environment);

    /** Begins as a plain map. */
    public TurnedBackWhileStoring() {
      environment.registry().fallBack();
    }

    @Actor
    public void store() {
      cache.put(1, 1);
    }

    @Actor
    public void turn() {
      environment.registry().resume();
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 = cache.size();
      r.r2 = (int) (cache.memory() / MOST);
    }
  }
}
