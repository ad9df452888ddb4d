package io.cachedresult.lincheck;

import io.cachedresult.CacheStats;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;

/**
 * Statistics count every call once: a snapshot includes all calls that have returned and none that has
 * not begun, and no more computations than misses. There is one key, so that all operations meet.
 */
public class StatisticsSpec {

  private static final int KEY = 1;

  private final KeyedCache cache = CacheUnderTest.ofSize(10);
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger returned = new AtomicInteger();
  private final AtomicInteger computations = new AtomicInteger();

  @Operation
  public void get() {
    begun.incrementAndGet();
    cache.get(KEY, same -> computations.incrementAndGet());
    returned.incrementAndGet();
  }

  @Operation
  public void getIfPresent() {
    begun.incrementAndGet();
    cache.getIfPresent(KEY);
    returned.incrementAndGet();
  }

  @Operation
  public void invalidate() {
    cache.invalidate(KEY);
  }

  @Operation
  public boolean snapshotIsOfOneMoment() {
    int atLeast = returned.get();
    CacheStats stats = cache.stats();
    int atMost = begun.get();
    return atLeast <= stats.requests()
        && stats.requests() <= atMost
        && stats.loads() <= stats.misses()
        && stats.loads() <= computations.get();
  }

  @Validate
  public void everyCallIsCounted() {
    CacheStats stats = cache.stats();
    if (stats.requests() != begun.get() || stats.loads() != computations.get()) {
      throw new AssertionError(begun + " calls, " + computations + " computations, but " + stats);
    }
  }

  /** What must hold. */
  public static class Sequential {

    public void get() {}

    public void getIfPresent() {}

    public void invalidate() {}

    public boolean snapshotIsOfOneMoment() {
      return true;
    }
  }
}
