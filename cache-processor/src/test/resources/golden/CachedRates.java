package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.Eviction;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.handle.FutureHandle;
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
  public final class RatesCache extends BlockingHandle<RatesEntry, List<Double>> {
    private RatesCache(CacheEnvironment environment) {
      super(
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
              .with("lockTimeout", "2s"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable List<Double> getIfPresent(String currency, int[] days) {
      return storedResult(entry(currency, days));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String currency, int[] days) {
      return cache.isStored(entry(currency, days));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String currency, int[] days, List<Double> result) {
      RatesEntry entry = entry(currency, days);
      entry.result = Objects.requireNonNull(result);
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String currency, int[] days) {
      return cache.invalidate(entry(currency, days));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public List<Double> refresh(String currency, int[] days) throws IOException {
      return recompute(entry(currency, days), candidate -> computeWith(candidate, currency, days)).result;
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
      return find(new RatesEntry(hash, currency, days), candidate -> computeWith(candidate, currency, days)).result;
    }

    private boolean computeWith(RatesEntry entry, String currency, int[] days) throws IOException {
      entry.result = CachedRates.super.rates(currency, days);
      return entry.result != null;
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
   * A key and a result of {@code rates}.
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
    public @Nullable Object result() {
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
  public final class RateCache extends FutureHandle<RateEntry, Double> {
    private RateCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Rates.rate(java.lang.String)")
              .with("refreshAfterWrite", "5m")
              .with("cacheFailures", List.of(IOException.class))
              .with("lockTimeout", "2s"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Double getIfPresent(String currency) {
      return storedResult(entry(currency));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String currency) {
      return cache.isStored(entry(currency));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String currency, Double result) {
      store(entry(currency), result);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String currency) {
      return cache.invalidate(entry(currency));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public CompletableFuture<Double> refresh(String currency) {
      return recompute(entry(currency));
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
      return find(new RateEntry(hash, currency));
    }

    @Override
    protected CompletableFuture<Double> compute(RateEntry entry) {
      return CachedRates.super.rate(entry.currency);
    }

    private RateEntry entry(String currency) {
      return new RateEntry(hash(currency), currency);
    }

    private int hash(String currency) {
      return KeyHash.mix(currency == null ? 0 : currency.hashCode());
    }
  }

  /**
   * A key and a result of {@code rate}.
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
