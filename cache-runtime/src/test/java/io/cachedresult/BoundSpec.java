package io.cachedresult;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;

/**
 * A cache with less room than keys never holds more than it may, hands out no other key's value, and
 * knows how many it holds. Which key gives way is no matter here, so operations return whether
 * that holds, instead of values.
 */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "version", gen = IntGen.class, conf = "0:9")
public abstract class BoundSpec {

  private final int maximumSize;
  private final KeyedCache cache;

  BoundSpec(int maximumSize) {
    this.maximumSize = maximumSize;
    cache = CacheUnderTest.ofSize(maximumSize);
  }

  @Operation
  public boolean get(@Param(name = "key") int key, @Param(name = "version") int version) {
    return isOf(key, cache.get(key, same -> same * 10 + version)) && sizeIsBounded();
  }

  @Operation
  public boolean getIfPresent(@Param(name = "key") int key) {
    Integer value = cache.getIfPresent(key);
    return value == null || isOf(key, value);
  }

  @Operation
  public boolean put(@Param(name = "key") int key, @Param(name = "version") int version) {
    cache.put(key, key * 10 + version);
    return sizeIsBounded();
  }

  @Operation
  public boolean invalidate(@Param(name = "key") int key) {
    cache.invalidate(key);
    return sizeIsBounded();
  }

  @Validate
  public void sizeIsThatOfWhatIsStored() {
    int stored = 0;
    for (int key = 1; key <= 3; key++) {
      stored += cache.getIfPresent(key) == null ? 0 : 1;
    }
    if (stored != cache.size() || stored > maximumSize) {
      throw new AssertionError(stored + " stored, size " + cache.size() + " of " + maximumSize);
    }
  }

  private boolean sizeIsBounded() {
    int size = cache.size();
    return 0 <= size && size <= maximumSize;
  }

  private static boolean isOf(int key, int value) {
    return value / 10 == key;
  }

  /** Every entry pushes out the one before. */
  public static class OfOne extends BoundSpec {
    public OfOne() {
      super(1);
    }
  }

  /** There is a choice of whom to push out. */
  public static class OfTwo extends BoundSpec {
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
