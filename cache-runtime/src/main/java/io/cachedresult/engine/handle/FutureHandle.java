package io.cachedresult.engine.handle;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.AsyncTypedCache;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.waiting.Rethrow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of a generated cache whose method returns a future. Thread-safe.
 *
 * @param <E> the type of the entries
 * @param <R> the type of the values that the futures complete with
 */
public class FutureHandle<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends CacheHandle<E, R> {

  private final AsyncTypedCache<E, R> futures;
  private final Predicate<R> condition = this::isStored;

  /** Creates the cache, and registers it in the registry of the environment. */
  protected FutureHandle(CacheEnvironment environment, CacheSpec spec) {
    this(new AsyncTypedCache<>(environment, spec));
  }

  private FutureHandle(AsyncTypedCache<E, R> futures) {
    super(futures);
    this.futures = futures;
  }

  /**
   * Runs the cached method with the arguments in an entry, and returns its future. If entries lack
   * arguments, no subclass overrides this, and each call passes a {@link FutureComputation}
   * instead.
   *
   * @throws Throwable whatever the method throws
   */
  protected @Nullable CompletionStage<? extends R> compute(E candidate) throws Throwable {
    throw new UnsupportedOperationException("The entry lacks arguments.");
  }

  /** Returns whether to store a value. Overridden if the user has set a condition. */
  protected boolean isStored(R result) {
    return true;
  }

  /**
   * Returns the future of a key: that of a result which is stored or being computed, or that of the
   * method.
   *
   * @param candidate a new entry with the key
   */
  protected final CompletableFuture<R> find(E candidate) {
    return answer(futures.join(candidate), candidate, null, false);
  }

  /** Like {@link #find(AsyncEntry)}, with a computation instead of {@link #compute}. */
  protected final CompletableFuture<R> find(E candidate, FutureComputation<R> computation) {
    return answer(futures.join(candidate), candidate, computation, false);
  }

  /**
   * Like {@link #find(AsyncEntry)}, but runs the method even if a result is stored. Other callers
   * get the old result until the new one replaces it.
   */
  protected final CompletableFuture<R> recompute(E candidate) {
    return answer(futures.joinRefresh(candidate), candidate, null, true);
  }

  /** Like {@link #recompute(AsyncEntry)}, with a computation instead of {@link #compute}. */
  protected final CompletableFuture<R> recompute(E candidate, FutureComputation<R> computation) {
    return answer(futures.joinRefresh(candidate), candidate, computation, true);
  }

  private CompletableFuture<R> answer(
      @Nullable CompletableFuture<R> shared,
      E candidate,
      @Nullable FutureComputation<R> computation,
      boolean isRefresh) {
    if (shared != null) {
      return shared;
    }
    long before = 0;
    try {
      if (futures.isShared(candidate)) {
        return futures.followShared(
            candidate, () -> compute(candidate, computation), condition, isRefresh);
      }
      before = ComputingTime.soFar();
      return futures.follow(candidate, compute(candidate, computation), condition, before);
    } catch (Throwable failure) {
      cache.fail(candidate, failure, before);
      throw Rethrow.unchanged(failure);
    }
  }

  private @Nullable CompletionStage<? extends R> compute(
      E candidate, @Nullable FutureComputation<R> computation) throws Throwable {
    return computation == null ? compute(candidate) : computation.compute();
  }

  /**
   * Stores a value, replacing a stored one.
   *
   * @param entry a new entry with the key
   */
  protected final void store(E entry, R result) {
    futures.put(entry, result);
  }
}
