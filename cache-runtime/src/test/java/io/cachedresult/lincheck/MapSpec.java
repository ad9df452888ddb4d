package io.cachedresult.lincheck;

import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * With room for all keys, a cache is a map. That also holds when an invalidation overtakes a
 * computation: callers that get its result began before the invalidation, and may be ordered before it.
 */
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class MapSpec {

  private static final int ROOM = 10;

  private final KeyedCache cache = CacheUnderTest.ofSize(ROOM);

  @Operation
  public int get(@Param(name = "key") int key, @Param(name = "value") int value) {
    return cache.get(key, same -> value);
  }

  @Operation
  public Integer getIfPresent(@Param(name = "key") int key) {
    return cache.getIfPresent(key);
  }

  @Operation
  public void put(@Param(name = "key") int key, @Param(name = "value") int value) {
    cache.put(key, value);
  }

  @Operation
  public void invalidate(@Param(name = "key") int key) {
    cache.invalidate(key);
  }

  @Operation
  public void invalidateAll() {
    cache.invalidateAll();
  }

  /** The same operations, one after the other. */
  public static class Sequential {

    private final Map<Integer, Integer> map = new HashMap<>();

    public int get(int key, int value) {
      return map.computeIfAbsent(key, same -> value);
    }

    public Integer getIfPresent(int key) {
      return map.get(key);
    }

    public void put(int key, int value) {
      map.put(key, value);
    }

    public void invalidate(int key) {
      map.remove(key);
    }

    public void invalidateAll() {
      map.clear();
    }
  }
}
