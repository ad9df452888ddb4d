package io.cachedresult.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** {@link MapSpec} with a single key, so that all operations meet. */
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class OneKeyMapSpec {

  private static final int KEY = 1;

  final KeyedCache cache = CacheUnderTest.ofSize(10);

  @Operation
  public int get(@Param(name = "value") int value) {
    return cache.get(KEY, same -> value);
  }

  @Operation
  public Integer getIfPresent() {
    return cache.getIfPresent(KEY);
  }

  @Operation
  public void put(@Param(name = "value") int value) {
    cache.put(KEY, value);
  }

  @Operation
  public void invalidate() {
    cache.invalidate(KEY);
  }

  /** The same operations, one after the other. */
  public static class Sequential {

    private Integer stored;

    public int get(int value) {
      if (stored == null) {
        stored = value;
      }
      return stored;
    }

    public Integer getIfPresent() {
      return stored;
    }

    public void put(int value) {
      stored = value;
    }

    public void invalidate() {
      stored = null;
    }
  }
}
