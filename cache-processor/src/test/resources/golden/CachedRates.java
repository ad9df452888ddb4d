package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.Eviction;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.AsyncTypedCache;
import io.cachedresult.engine.CacheHandle;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.size.SizeEstimator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Rates}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public class CachedRates extends Rates {
  private final RatesCache ratesCache;

  private final RateCache rateCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  public CachedRates() {
    this(CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  public CachedRates(CacheEnvironment environment) {
    super();
    ratesCache = new RatesCache(environment);
    rateCache = new RateCache(environment);
  }

  @Override
  public List<Double> rates(String currency, int[] days) throws IOException {
    return ratesCache == null ? super.rates(currency, days) : ratesCache.get(currency, days);
  }

  /**
   * Returns the cache of {@code rates}.
   */
  public RatesCache ratesCache() {
    return ratesCache;
  }

  @Override
  public CompletableFuture<Double> rate(String currency) {
    return rateCache == null ? super.rate(currency) : rateCache.get(currency);
  }

  /**
   * Returns the cache of {@code rate}.
   */
  public RateCache rateCache() {
    return rateCache;
  }

  /**
   * The cache of {@code rates}.
   */
  public final class RatesCache extends CacheHandle {
    private final TypedCache<RatesEntry> cache;

    private RatesCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("rates")
              .with("maximumSize", 500)
              .with("eviction", Eviction.SCAN_RESISTANT)
              .with("expireAfterWrite", "1h")
              .with("expireAfterAccess", "20m")
              .with("refreshAfterWrite", "5m")
              .with("jitter", 0.1)
              .with("cacheNull", false)
              .with("cacheFailures", List.of(IOException.class, IllegalStateException.class))
              .with("failuresExpireAfter", "10s")
              .with("lockTimeout", "2s")));
    }

    private RatesCache(TypedCache<RatesEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable List<Double> getIfPresent(String currency, int[] days) {
      RatesEntry entry = cache.findStored(entry(currency, days));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(String currency, int[] days) {
      return cache.isStored(entry(currency, days));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(String currency, int[] days, List<Double> result) {
      RatesEntry entry = entry(currency, days);
      entry.result = Objects.requireNonNull(result);
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(String currency, int[] days) {
      return cache.invalidate(entry(currency, days));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super List<Double>> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public List<Double> refresh(String currency, int[] days) throws IOException {
      RatesEntry candidate = entry(currency, days);
      return answer(cache.claimRefresh(candidate), candidate, currency, days);
    }

    private List<Double> get(String currency, int[] days) throws IOException {
      int hash = hash(currency, days);
      RatesEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(currency, days))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        if (cache.isRefreshDue(entry)) {
          RatesEntry stale = entry;
          cache.refreshLater(entry, () -> refresh(currency, KeyCopy.ofArray(stale.days)));
        }
        return entry.result;
      }
      RatesEntry candidate = new RatesEntry(hash, currency, days);
      return answer(cache.claim(candidate), candidate, currency, days);
    }

    private List<Double> answer(RatesEntry entry, RatesEntry candidate, String currency, int[] days)
        throws IOException {
      if (entry == candidate) {
        try {
          candidate.result = CachedRates.super.rates(currency, days);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        if (candidate.result != null) {
          cache.complete(candidate);
        } else {
          cache.discard(candidate);
        }
      }
      return entry.result;
    }

    private RatesEntry entry(String currency, int[] days) {
      return new RatesEntry(hash(currency, days), currency, days);
    }

    private int hash(String currency, int[] days) {
      int hash = currency == null ? 0 : currency.hashCode();
      hash = KeyHash.combine(hash, Arrays.hashCode(days));
      return KeyHash.mix(hash);
    }
  }

  /**
   * An entry of {@code rates}: the key and the result.
   */
  private static final class RatesEntry extends Entry<RatesEntry> {
    private final String currency;

    private final int[] days;

    private List<Double> result;

    private volatile long accessedAt;

    private RatesEntry(int hash, String currency, int[] days) {
      super(hash);
      this.currency = currency;
      this.days = KeyCopy.ofArray(days);
    }

    private boolean hasKey(String currency, int[] days) {
      return (this.currency == currency || (this.currency != null && this.currency.equals(currency)))
          && Arrays.equals(this.days, days);
    }

    @Override
    protected boolean hasKeyOf(RatesEntry other) {
      return hasKey(other.currency, other.days);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {currency, days};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    public long accessedAt() {
      return accessedAt;
    }

    @Override
    public void recordAccess(long time) {
      this.accessedAt = time;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(3, 8);
      estimator.string(currency);
      estimator.any(days);
      estimator.any(result);
    }
  }

  /**
   * The cache of {@code rate}.
   */
  public final class RateCache extends CacheHandle {
    private final AsyncTypedCache<RateEntry, Double> cache;

    private RateCache(CacheEnvironment environment) {
      this(new AsyncTypedCache<>(
          environment,
          CacheSpec.named("shop.Rates.rate(java.lang.String)")
              .with("refreshAfterWrite", "5m")
              .with("cacheFailures", List.of(IOException.class))
              .with("lockTimeout", "2s")));
    }

    private RateCache(AsyncTypedCache<RateEntry, Double> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Double getIfPresent(String currency) {
      RateEntry entry = cache.findStored(entry(currency));
      return entry == null ? null : entry.future().join();
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(String currency) {
      return cache.isStored(entry(currency));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(String currency, Double result) {
      cache.put(entry(currency), result);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(String currency) {
      return cache.invalidate(entry(currency));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Double> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public CompletableFuture<Double> refresh(String currency) {
      RateEntry candidate = entry(currency);
      return answer(cache.joinRefresh(candidate), candidate, currency);
    }

    private CompletableFuture<Double> get(String currency) {
      int hash = hash(currency);
      RateEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(currency))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        if (cache.isRefreshDue(entry)) {
          cache.refreshLater(entry, () -> refresh(currency));
        }
        return entry.future();
      }
      RateEntry candidate = new RateEntry(hash, currency);
      return answer(cache.join(candidate), candidate, currency);
    }

    private CompletableFuture<Double> answer(CompletableFuture<Double> shared, RateEntry candidate,
        String currency) {
      if (shared != null) {
        return shared;
      }
      try {
        return cache.follow(candidate, CachedRates.super.rate(currency));
      } catch (Throwable failure) {
        cache.fail(candidate, failure);
        throw failure;
      }
    }

    private RateEntry entry(String currency) {
      return new RateEntry(hash(currency), currency);
    }

    private int hash(String currency) {
      return KeyHash.mix(currency == null ? 0 : currency.hashCode());
    }
  }

  /**
   * An entry of {@code rate}: the key and the result.
   */
  private static final class RateEntry extends AsyncEntry<RateEntry, Double> {
    private final String currency;

    private RateEntry(int hash, String currency) {
      super(hash);
      this.currency = currency;
    }

    private boolean hasKey(String currency) {
      return (this.currency == currency || (this.currency != null && this.currency.equals(currency)));
    }

    @Override
    protected boolean hasKeyOf(RateEntry other) {
      return hasKey(other.currency);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {currency};
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.asyncEntry(1, 0);
      estimator.string(currency);
      estimator.any(future().join());
    }
  }
}
