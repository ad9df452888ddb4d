package io.cachedresult.engine;

import io.cachedresult.Weigher;
import io.cachedresult.engine.report.OnceLog;
import io.cachedresult.engine.size.ByteCount;
import io.cachedresult.engine.size.SizeEstimator;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Weighs the entries of a cache, which calls user code: under no lock. */
final class EntryWeigher<E extends Entry<E>> {

  /** The weight of an entry that is too large to be cached: weights are numbers of four bytes. */
  static final int TOO_LARGE = Integer.MAX_VALUE;

  /** The bytes of a cached exception itself; its stack trace cannot be seen. */
  private static final int FAILURE = 1 << 10;

  private static final VarHandle SPARE;

  static {
    try {
      SPARE =
          MethodHandles.lookup().findVarHandle(EntryWeigher.class, "spare", SizeEstimator.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final OnceLog failures = new OnceLog();
  private final OnceLog largeResults = new OnceLog();
  private final String cacheName;
  private final @Nullable Weigher<Object, @Nullable Object> weigher;
  private final Map<Class<?>, ToLongFunction<Object>> given;

  /**
   * An estimator that no thread uses now, so that a miss need not allocate one. Taken and returned
   * by any thread, atomically.
   */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private @Nullable SizeEstimator spare;

  /**
   * Creates a weigher.
   *
   * @param weigher weighs whole entries; null if they are estimated
   * @param given by class, what the user has specified as the size of its instances
   */
  EntryWeigher(
      String cacheName,
      @Nullable Weigher<Object, @Nullable Object> weigher,
      Map<Class<?>, ToLongFunction<Object>> given) {
    this.cacheName = cacheName;
    this.weigher = weigher;
    this.given = given;
  }

  /**
   * Returns the bytes of an entry with its result; {@link #TOO_LARGE} if the user's weigher fails.
   */
  @SuppressWarnings("NullAway") // a weigher is given null where null is cached
  int weigh(E entry) {
    try {
      return limited(
          weigher == null
              ? estimate(entry)
              : ByteCount.checked(weigher.weigh(entry.userKey(), entry.result())));
    } catch (Throwable failure) {
      failures.warn(
          () -> cacheName + ": a result could not be weighed, and is not cached", failure);
      return TOO_LARGE;
    }
  }

  private long estimate(E entry) {
    SizeEstimator spare = (SizeEstimator) SPARE.getAndSetAcquire(this, null);
    SizeEstimator estimator = spare == null ? new SizeEstimator(given) : spare;
    do {
      entry.estimateSize(estimator);
    } while (estimator.needsSample());
    long total = total(estimator);
    // One whose estimate has failed is not used again.
    estimator.reset();
    SPARE.setRelease(this, estimator);
    return total;
  }

  private long total(SizeEstimator estimator) {
    if (estimator.failure() != null) {
      failures.warn(
          () -> cacheName
              + ": an object that failed when its size was estimated counts as one object",
          estimator.failure());
    }
    return estimator.total();
  }

  /** Returns the bytes of an entry whose failure is cached. */
  int weighFailure(E entry) {
    try {
      SizeEstimator estimator = new SizeEstimator(given);
      @Nullable Object[] arguments = entry.arguments();
      do {
        estimator.entry(arguments.length + 1, 0);
        for (Object argument : arguments) {
          estimator.any(argument);
        }
        estimator.add(FAILURE);
      } while (estimator.needsSample());
      return (int) Math.min(total(estimator), TOO_LARGE - 1);
    } catch (Throwable failure) {
      failures.warn(
          () -> cacheName + ": a failure could not be weighed, and is not cached", failure);
      return TOO_LARGE;
    }
  }

  private int limited(long bytes) {
    if (bytes >= TOO_LARGE) {
      largeResults.warn(
          () -> cacheName + ": an entry of " + bytes + " bytes is too large, and is not cached;"
              + " others are only counted as rejections",
          null);
    }
    return (int) Math.min(bytes, TOO_LARGE);
  }
}
