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
 * {@link Fibonacci} with the results of its annotated methods kept in caches.
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
   * The results of {@code fibonacci}.
   */
  public static FibonacciCache fibonacciCache() {
    return fibonacciCache;
  }

  /**
   * The results of {@code fibonacci}, by its arguments.
   */
  public static final class FibonacciCache extends TypedCache<FibonacciEntry> {
    private FibonacciCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Fibonacci.fibonacci(int)")
              .maximumSize(100));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable BigInteger getIfPresent(int n) {
      FibonacciEntry entry = findStored(entry(n));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(int n) {
      return isStored(entry(n));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(int n, BigInteger result) {
      FibonacciEntry entry = entry(n);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(int n) {
      return invalidateEntry(entry(n));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super BigInteger> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public BigInteger refresh(int n) {
      FibonacciEntry mine = entry(n);
      return answer(claimRefresh(mine), mine, n);
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
      FibonacciEntry mine = new FibonacciEntry(hash, n);
      return answer(claim(mine), mine, n);
    }

    private BigInteger answer(FibonacciEntry entry, FibonacciEntry mine, int n) {
      if (entry == mine) {
        try {
          mine.result = Fibonacci.fibonacci(n);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
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
   * The arguments of a call of {@code fibonacci}, and its result.
   */
  public static final class FibonacciEntry extends Entry<FibonacciEntry> {
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
