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

/** Whoever finds a result finds it complete, whatever its class does for its own publication. */
final class Publication {

  private Publication() {}

  /** Nothing in it helps: plain fields, written by the constructor. */
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
  @Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "Stored, so seen with all its fields.")
  @Outcome(expect = FORBIDDEN, desc = "A result was found before it was complete.")
  @State
  public static class ComputedResult {
    final LruCache<String, Box> cache = Caches.ofSize(8);

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
  @Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "Stored, so seen with all its fields.")
  @Outcome(expect = FORBIDDEN, desc = "A result was found before it was complete.")
  @State
  public static class PutResult {
    final LruCache<String, Box> cache = Caches.ofSize(8);

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
  @Outcome(id = "0, 0, 0", expect = FORBIDDEN, desc = "The waiter was woken without a result.")
  @Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "Own, awaited or found: always complete.")
  @Outcome(expect = FORBIDDEN, desc = "A result was handed over before it was complete.")
  @State
  public static class AwaitedResult {
    final LruCache<String, Box> cache = Caches.ofSize(8);

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
  @Outcome(id = "4294967297", expect = ACCEPTABLE, desc = "The field of the entry as it was set.")
  @Outcome(expect = FORBIDDEN, desc = "The field of the entry was read torn or too early.")
  @State
  public static class GeneratedEntry {
    final CachedFigures figures = new CachedFigures(Caches.environment());

    @Actor
    public void compute() {
      figures.figure(1, 2);
    }

    @Actor
    public void read(J_Result r) {
      Long figure = figures.figureCache().getIfPresent(1, 2);
      r.r1 = figure == null ? 0 : figure;
    }
  }
}
