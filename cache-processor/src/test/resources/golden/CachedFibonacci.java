package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.size.SizeEstimator;
import java.math.BigInteger;
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
  public static final class FibonacciCache extends BlockingHandle<FibonacciEntry, BigInteger> {
    private FibonacciCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Fibonacci.fibonacci(int)")
              .with("maximumSize", 100)
              .ofStaticMethod());
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable BigInteger getIfPresent(int n) {
      return storedResult(entry(n));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(int n) {
      return cache.isStored(entry(n));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(int n, BigInteger result) {
      FibonacciEntry entry = entry(n);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(int n) {
      return cache.invalidate(entry(n));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public BigInteger refresh(int n) {
      return recompute(entry(n)).result;
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
      return find(new FibonacciEntry(hash, n)).result;
    }

    @Override
    protected boolean compute(FibonacciEntry entry) {
      entry.result = Fibonacci.fibonacci(entry.n);
      return true;
    }

    private FibonacciEntry entry(int n) {
      return new FibonacciEntry(hash(n), n);
    }

    private int hash(int n) {
      return KeyHash.mix(n);
    }
  }

  /**
   * A key and a result of {@code fibonacci}.
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
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(1, 4);
      estimator.any(result);
    }
  }
}
