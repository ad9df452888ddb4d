package io.cachedresult.engine.handle;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.SharedCall;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.waiting.Rethrow;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of a generated cache whose method returns its result. Thread-safe.
 *
 * <p>This class is not abstract: compiling a subclass of an abstract generic class takes longer.
 *
 * @param <E> the type of the entries
 * @param <R> the type of the results
 */
public class BlockingHandle<E extends Entry<E>, R extends @Nullable Object>
    extends CacheHandle<E, R> {

  /** Creates the cache, and registers it in the registry of the environment. */
  protected BlockingHandle(CacheEnvironment environment, CacheSpec spec) {
    super(new TypedCache<>(environment, spec));
  }

  /**
   * Runs the cached method with the arguments in an entry, and sets its result in the entry. If
   * entries lack arguments, no subclass overrides this, and each call passes a {@link
   * ResultComputation} instead.
   *
   * @return whether to store the result
   * @throws Throwable whatever the method throws
   */
  protected boolean compute(E candidate) throws Throwable {
    throw new UnsupportedOperationException("The entry lacks arguments.");
  }

  /**
   * Returns the entry of a key with its result: one that is stored or being computed, or the
   * candidate, after running the method.
   *
   * @param candidate a new entry with the key
   */
  protected final E find(E candidate) {
    return answer(cache.claim(candidate), candidate, null, false);
  }

  /** Like {@link #find(Entry)}, with a computation instead of {@link #compute}. */
  protected final E find(E candidate, ResultComputation<E> computation) {
    return answer(cache.claim(candidate), candidate, computation, false);
  }

  /**
   * Like {@link #find(Entry)}, but runs the method even if a result is stored. Other callers get
   * the old result until the new one replaces it.
   */
  protected final E recompute(E candidate) {
    return answer(cache.claimRefresh(candidate), candidate, null, true);
  }

  /** Like {@link #recompute(Entry)}, with a computation instead of {@link #compute}. */
  protected final E recompute(E candidate, ResultComputation<E> computation) {
    return answer(cache.claimRefresh(candidate), candidate, computation, true);
  }

  private E answer(
      E entry, E candidate, @Nullable ResultComputation<E> computation, boolean isRefresh) {
    if (entry != candidate) {
      return entry;
    }
    SharedCall<E> shared = SharedCall.none();
    boolean isStored;
    long before = 0;
    try {
      shared = cache.tiers().find(candidate, isRefresh);
      if (shared.isFound()) {
        return candidate;
      }
      before = ComputingTime.soFar();
      isStored = computation == null ? compute(candidate) : computation.compute(candidate);
    } catch (Throwable failure) {
      try {
        cache.fail(candidate, failure, before);
      } finally {
        shared.fail();
      }
      throw Rethrow.unchanged(failure);
    }
    try {
      cache.complete(candidate, isStored, before);
    } finally {
      shared.end(candidate, isStored);
    }
    return candidate;
  }
}
