package io.cachedresult.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * If every change of a source is followed by an invalidation, the cache behaves like the source: no
 * caller gets an old value once a change has returned. This is the purpose of fencing; {@link MapSpec}
 * cannot check it, because there a value that is stored late equals one that was computed late.
 */
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class SourceSpec {

  private static final int KEY = 1;

  private final KeyedCache cache = CacheUnderTest.ofSize(10);
  private volatile int source;

  @Operation
  public int get() {
    return cache.get(KEY, same -> source);
  }

  @Operation
  public void change(@Param(name = "value") int value) {
    source = value;
    cache.invalidate(KEY);
  }

  @Operation
  public void changeAll(@Param(name = "value") int value) {
    source = value;
    cache.invalidateAll();
  }

  /** The same operations, one after the other, as if there were no cache. */
  public static class Sequential {

    private int source;

    public int get() {
      return source;
    }

    public void change(int value) {
      source = value;
    }

    public void changeAll(int value) {
      source = value;
    }
  }
}
