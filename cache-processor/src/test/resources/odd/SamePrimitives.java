package odd;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** Primitives marked for comparison by identity, which they do not have. */
public class SamePrimitives {

  int computations;

  @CachedResult
  int f(@CacheKey(identity = true) int number, @CacheKey(identity = true) double share) {
    return ++computations;
  }

  public static void run() {
    CachedSamePrimitives same = new CachedSamePrimitives();
    Expect.equal("first", same.f(1_000_000, Double.NaN), 1);
    Expect.equal("found", same.f(1_000_000, Double.NaN), 1);
    Expect.equal("0.0", same.f(0, 0.0), 2);
    Expect.equal("-0.0", same.f(0, -0.0), 3);
  }
}
