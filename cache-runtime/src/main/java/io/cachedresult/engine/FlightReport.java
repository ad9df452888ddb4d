package io.cachedresult.engine;

import io.cachedresult.CacheStats;
import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.report.EvictionBatch;
import io.cachedresult.engine.report.FlightRecorder;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.time.Housekeeping;
import io.cachedresult.engine.time.Swept;
import java.util.function.BooleanSupplier;

/**
 * Records the figures of a cache, and evicted results, in a flight recording: once a second, in the
 * thread of {@link Housekeeping}.
 *
 * <p>A periodic event of JDK Flight Recorder would refer to its task strongly, and so keep the class
 * loader of an application alive after it was stopped. {@link Housekeeping} refers to this report
 * weakly, and only reads the reference while something is recorded.
 */
final class FlightReport implements Swept {

  private static final long INTERVAL = 1_000_000_000;

  /** Unchanged figures are recorded once in so many intervals. */
  private static final int UNCHANGED = 10;

  /** Not a lambda, which would take longer to link. */
  private static final class IsRecording implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      try {
        return FlightRecorder.isRecording();
      } catch (Throwable failureOfTheRecorder) {
        // The housekeeping of other caches must continue.
        return false;
      }
    }
  }

  private static final BooleanSupplier IS_RECORDING = new IsRecording();

  private final String cacheName;
  private final CacheLock lock;
  private final StatsCounter stats;
  private final EvictionOrder<?> order;
  private final MemoryAccount memory;
  private final EvictionBatch evicted;

  /** Written by any thread, racing: being registered twice does no harm. */
  private volatile boolean isRegistered;

  /** Written by the thread that closes the cache. */
  private volatile boolean isClosed;

  /**
   * The sum of all counts, and the number of entries, that were recorded last; used by the thread of
   * housekeeping. Counts only grow, so the sum is unchanged only if they all are. Comparing records
   * would make the JDK refer to their class forever, and so to its class loader.
   */
  private long latestSum = -1;

  private int latestSize;

  /** How often the figures were unchanged since they were recorded. */
  private int omitted;

  FlightReport(
      String cacheName,
      CacheLock lock,
      StatsCounter stats,
      EvictionOrder<?> order,
      MemoryAccount memory) {
    this.cacheName = cacheName;
    this.lock = lock;
    this.stats = stats;
    this.order = order;
    this.memory = memory;
    this.evicted = new EvictionBatch(cacheName);
  }

  /** Returns the results that were evicted since the last event. Guarded by the lock. */
  EvictionBatch evicted() {
    return evicted;
  }

  /** Begins to report whenever something is recorded. */
  void register() {
    if (!isRegistered && !isClosed) {
      isRegistered = true;
      Housekeeping.register(this, INTERVAL, IS_RECORDING);
      if (isClosed) {
        close();
      }
    }
  }

  /**
   * Begins to report if something is recorded. For caches that need no housekeeping otherwise, so
   * that its thread starts only for a recording. Without the lock.
   */
  void registerIfRecording() {
    if (!isRegistered && IS_RECORDING.getAsBoolean()) {
      try {
        register();
      } catch (Throwable endOfStackOrMemory) {
        // The caller's work is done. A later call registers the report.
        isRegistered = false;
      }
    }
  }

  /** Records a computation that has ended, if it was slow. Without the lock. */
  void recordComputation(long nanos, boolean hasFailed) {
    FlightRecorder.recordComputation(cacheName, nanos, hasFailed);
    registerIfRecording();
  }

  /** Stops reporting for good. */
  void close() {
    isClosed = true;
    Housekeeping.remove(this);
  }

  @Override
  public void sweep(Runnable afterSlice) {
    try {
      report();
    } catch (Throwable failureOfTheRecorder) {
      // The housekeeping of other caches must continue.
    }
  }

  private static long sumOf(CacheStats stats) {
    return stats.requests()
        + stats.loads()
        + stats.puts()
        + stats.evictions()
        + stats.expirations()
        + stats.rejections();
  }

  private void report() {
    CacheStats figures;
    int size;
    lock.acquire();
    try {
      evicted.recordRest();
      figures = stats.get();
      size = order.size();
    } finally {
      lock.release();
    }
    long sum = sumOf(figures);
    if (sum == latestSum && size == latestSize && omitted < UNCHANGED) {
      omitted++;
      return;
    }
    latestSum = sum;
    latestSize = size;
    omitted = 0;
    FlightRecorder.recordFigures(cacheName, figures, size, memory.bytes());
  }
}
