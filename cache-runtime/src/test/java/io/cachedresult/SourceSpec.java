package io.cachedresult;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Who invalidates after every change of the source sees the cache as if it were the source: nobody
 * gets an old value once a change has returned. This is what fencing is for; {@link MapSpec} cannot
 * tell, because there a value that comes late is as good as one that was computed late.
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

  /** The same, one after the other: no cache is to be seen. */
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
