package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.Entry;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import io.cachedresult.Weighing;
import java.math.BigInteger;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Fibonacci} whose annotated methods cache their results.
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
  public static final class FibonacciCache extends TypedCache<FibonacciEntry> {
    private FibonacciCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Fibonacci.fibonacci(int)")
              .maximumSize(100));
    }

    /**
     * Returns the cached result, or null. Does not compute.
     */
    public @Nullable BigInteger getIfPresent(int n) {
      FibonacciEntry entry = findStored(entry(n));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached.
     */
    public boolean contains(int n) {
      return isStored(entry(n));
    }

    /**
     * Stores a result, replacing any cached one; an ongoing computation will not overwrite it.
     */
    public void put(int n, BigInteger result) {
      FibonacciEntry entry = entry(n);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes the cached result. Returns whether there was one.
     */
    public boolean invalidate(int n) {
      return invalidateEntry(entry(n));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super BigInteger> listener) {
      listen(listener);
    }

    /**
     * Recomputes and stores the result. Callers get the old result until then.
     */
    public BigInteger refresh(int n) {
      FibonacciEntry candidate = entry(n);
      return answer(claimRefresh(candidate), candidate, n);
    }

    private BigInteger get(int n) {
      int hash = hash(n);
      FibonacciEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(n))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      FibonacciEntry candidate = new FibonacciEntry(hash, n);
      return answer(claim(candidate), candidate, n);
    }

    private BigInteger answer(FibonacciEntry entry, FibonacciEntry candidate, int n) {
      if (entry == candidate) {
        try {
          candidate.result = Fibonacci.fibonacci(n);
        } catch (Throwable failure) {
          fail(candidate, failure);
          throw failure;
        }
        complete(candidate);
      }
      return entry.result;
    }

    private FibonacciEntry entry(int n) {
      return new FibonacciEntry(hash(n), n);
    }

    private int hash(int n) {
      return mix(n);
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
    protected void weigh(Weighing weighing) {
      weighing.entry(1, 4);
      weighing.any(result);
    }
  }
}
