package io.cachedresult.engine;

import io.cachedresult.Weigher;
import io.cachedresult.engine.log.OnceLog;
import io.cachedresult.engine.size.ByteCount;
import io.cachedresult.engine.size.SizeEstimator;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Weighs the entries of a cache. Without a lock, because this calls user code. */
final class EntryWeigher<E extends Entry<E>> {

  /**
   * The weight of an entry that is too large to be cached: a weight is stored as an {@code int}.
   */
  static final int TOO_LARGE = Integer.MAX_VALUE;

  /** The assumed bytes of a cached exception, whose stack trace cannot be inspected. */
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
   * @param given the user's weighers, by the class whose instances they weigh
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
  @SuppressWarnings("NullAway") // if null is cached, a weigher may get null
  int weigh(E entry) {
    try {
      return limited(
          weigher == null
              ? estimate(entry)
              : ByteCount.checked(weigher.weigh(entry.userKey(), entry.result())));
    } catch (Throwable failure) {
      failures.warn(
          () -> cacheName + ": a result could not be weighed, so it is not cached", failure);
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
    // An estimator that has thrown an exception is not reused.
    estimator.reset();
    SPARE.setRelease(this, estimator);
    return total;
  }

  private long total(SizeEstimator estimator) {
    if (estimator.failure() != null) {
      failures.warn(
          () -> cacheName
              + ": estimating the size of an object failed, so it is not counted completely",
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
          () -> cacheName + ": an exception could not be weighed, so it is not cached", failure);
      return TOO_LARGE;
    }
  }

  private int limited(long bytes) {
    if (bytes >= TOO_LARGE) {
      largeResults.warn(
          () -> cacheName + ": an entry of " + bytes + " bytes is too large, and is not cached;"
              + " further rejections are only counted, not logged",
          null);
    }
    return (int) Math.min(bytes, TOO_LARGE);
  }
}
