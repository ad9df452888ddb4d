package io.cachedresult.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.LruCache;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Checks that callers see results completely, even if their classes are not safe to publish. */
final class PublicationRaces {

  private PublicationRaces() {}

  /** A result that is not safe to publish: plain fields, written by the constructor. */
  static final class Box {
    int width;
    int height;
    int depth;

    Box(int width, int height, int depth) {
      this.width = width;
      this.height = height;
      this.depth = depth;
    }

    static void show(LruCache<String, Box> cache, III_Result r) {
      Box box = cache.getIfPresent("box");
      if (box != null) {
        r.r1 = box.width;
        r.r2 = box.height;
        r.r3 = box.depth;
      }
    }
  }

  @JCStressTest
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "Read before the computation ended.")
  @Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "Stored: all fields are visible.")
  @Outcome(expect = FORBIDDEN, desc = "A result was found before it was complete.")
  @State
  public static class ComputedResult {
    final LruCache<String, Box> cache = CacheFixture.ofSize(8);

    @Actor
    public void compute() {
      cache.get("box", key -> new Box(1, 2, 3));
    }

    @Actor
    public void read(III_Result r) {
      Box.show(cache, r);
    }
  }

  @JCStressTest
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "Read before the put.")
  @Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "Stored: all fields are visible.")
  @Outcome(expect = FORBIDDEN, desc = "A result was found before it was complete.")
  @State
  public static class PutResult {
    final LruCache<String, Box> cache = CacheFixture.ofSize(8);

    @Actor
    public void put() {
      cache.put("box", new Box(1, 2, 3));
    }

    @Actor
    public void read(III_Result r) {
      Box.show(cache, r);
    }
  }

  @JCStressTest
  @Outcome(id = "0, 0, 0", expect = FORBIDDEN, desc = "The waiting caller has no result.")
  @Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "Computed, awaited or found: complete.")
  @Outcome(expect = FORBIDDEN, desc = "A result was returned before it was complete.")
  @State
  public static class AwaitedResult {
    final LruCache<String, Box> cache = CacheFixture.ofSize(8);

    @Actor
    public void compute() {
      cache.get("box", key -> new Box(1, 2, 3));
    }

    @Actor
    public void await(III_Result r) {
      Box box = cache.get("box", key -> new Box(1, 2, 3));
      if (box != null) {
        r.r1 = box.width;
        r.r2 = box.height;
        r.r3 = box.depth;
      }
    }
  }

  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "Read before the computation ended.")
  @Outcome(id = "4294967297", expect = ACCEPTABLE, desc = "The field of the entry was read whole.")
  @Outcome(expect = FORBIDDEN, desc = "The field of the entry was read torn or too early.")
  @State
  public static class GeneratedEntry {
    final CachedCountingService counter = new CachedCountingService(CacheFixture.environment());

    @Actor
    public void compute() {
      counter.count(1, 2);
    }

    @Actor
    public void read(J_Result r) {
      Long count = counter.countCache().getIfPresent(1, 2);
      r.r1 = count == null ? 0 : count;
    }
  }
}
