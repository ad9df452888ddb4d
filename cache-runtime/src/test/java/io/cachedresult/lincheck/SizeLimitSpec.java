package io.cachedresult.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;

/**
 * A cache with room for fewer keys than there are never exceeds its limit, never returns the value of
 * another key, and reports its size correctly. It does not matter here which key is evicted, so
 * operations return whether this holds, instead of values.
 */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "version", gen = IntGen.class, conf = "0:9")
public abstract class SizeLimitSpec {

  private final int maximumSize;
  private final KeyedCache cache;

  SizeLimitSpec(int maximumSize) {
    this.maximumSize = maximumSize;
    cache = CacheUnderTest.ofSize(maximumSize);
  }

  @Operation
  public boolean get(@Param(name = "key") int key, @Param(name = "version") int version) {
    return isOf(key, cache.get(key, same -> same * 10 + version)) && isWithinLimit();
  }

  @Operation
  public boolean getIfPresent(@Param(name = "key") int key) {
    Integer value = cache.getIfPresent(key);
    return value == null || isOf(key, value);
  }

  @Operation
  public boolean put(@Param(name = "key") int key, @Param(name = "version") int version) {
    cache.put(key, key * 10 + version);
    return isWithinLimit();
  }

  @Operation
  public boolean invalidate(@Param(name = "key") int key) {
    cache.invalidate(key);
    return isWithinLimit();
  }

  @Validate
  public void sizeIsTheNumberOfStoredValues() {
    int stored = 0;
    for (int key = 1; key <= 3; key++) {
      stored += cache.getIfPresent(key) == null ? 0 : 1;
    }
    if (stored != cache.size() || stored > maximumSize) {
      throw new AssertionError(stored + " stored, size " + cache.size() + " of " + maximumSize);
    }
  }

  private boolean isWithinLimit() {
    int size = cache.size();
    return 0 <= size && size <= maximumSize;
  }

  private static boolean isOf(int key, int value) {
    return value / 10 == key;
  }

  /** Every entry evicts the one before. */
  public static class OfOne extends SizeLimitSpec {
    public OfOne() {
      super(1);
    }
  }

  /** There is a choice of which entry to evict. */
  public static class OfTwo extends SizeLimitSpec {
    public OfTwo() {
      super(2);
    }
  }

  /** What must hold. */
  public static class Sequential {

    public boolean get(int key, int version) {
      return true;
    }

    public boolean getIfPresent(int key) {
      return true;
    }

    public boolean put(int key, int version) {
      return true;
    }

    public boolean invalidate(int key) {
      return true;
    }
  }
}
