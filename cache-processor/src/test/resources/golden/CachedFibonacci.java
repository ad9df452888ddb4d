package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.CacheHandle;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.size.SizeEstimator;
import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Fibonacci}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedFibonacci {
  private static final FibonacciCache fibonacciCache = new FibonacciCache(CacheEnvironment.shared());

  private CachedFibonacci() {
  }

  public static BigInteger fibonacci(int n) {
    return fibonacciCache.get(n);
  }

  /**
   * Returns the cache of {@code fibonacci}.
   */
  public static FibonacciCache fibonacciCache() {
    return fibonacciCache;
  }

  /**
   * The cache of {@code fibonacci}.
   */
  public static final class FibonacciCache extends CacheHandle {
    private final TypedCache<FibonacciEntry> cache;

    private FibonacciCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Fibonacci.fibonacci(int)")
              .with("maximumSize", 100)
              .ofStaticMethod()));
    }

    private FibonacciCache(TypedCache<FibonacciEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable BigInteger getIfPresent(int n) {
      FibonacciEntry entry = cache.findStored(entry(n));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(int n) {
      return cache.isStored(entry(n));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(int n, BigInteger result) {
      FibonacciEntry entry = entry(n);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(int n) {
      return cache.invalidate(entry(n));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super BigInteger> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public BigInteger refresh(int n) {
      FibonacciEntry candidate = entry(n);
      return answer(cache.claimRefresh(candidate), candidate, n);
    }

    private BigInteger get(int n) {
      int hash = hash(n);
      FibonacciEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(n))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      FibonacciEntry candidate = new FibonacciEntry(hash, n);
      return answer(cache.claim(candidate), candidate, n);
    }

    private BigInteger answer(FibonacciEntry entry, FibonacciEntry candidate, int n) {
      if (entry == candidate) {
        try {
          candidate.result = Fibonacci.fibonacci(n);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return entry.result;
    }

    private FibonacciEntry entry(int n) {
      return new FibonacciEntry(hash(n), n);
    }

    private int hash(int n) {
      return KeyHash.mix(n);
    }
  }

  /**
   * An entry of {@code fibonacci}: the key and the result.
   */
  private static final class FibonacciEntry extends Entry<FibonacciEntry> {
    private final int n;

    private BigInteger result;

    private FibonacciEntry(int hash, int n) {
      super(hash);
      this.n = n;
    }

    private boolean hasKey(int n) {
      return this.n == n;
    }

    @Override
    protected boolean hasKeyOf(FibonacciEntry other) {
      return hasKey(other.n);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {n};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(1, 4);
      estimator.any(result);
    }
  }
}
