package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.BatchCall;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.size.SizeEstimator;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Prices}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public class CachedPrices extends Prices {
  private final PricesCache pricesCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  public CachedPrices() {
    this(CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  public CachedPrices(CacheEnvironment environment) {
    super();
    pricesCache = new PricesCache(environment);
  }

  @Override
  public Map<String, BigDecimal> prices(Collection<String> skus, String currency) {
    return pricesCache == null ? super.prices(skus, currency) : pricesCache.get(skus, currency);
  }

  /**
   * Returns the cache of {@code prices}.
   */
  public PricesCache pricesCache() {
    return pricesCache;
  }

  /**
   * The cache of {@code prices}.
   */
  public final class PricesCache extends BlockingHandle<PricesEntry, BigDecimal> {
    private PricesCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Prices.prices(java.util.Collection, java.lang.String)")
              .with("maximumSize", 10000)
              .with("cacheNull", false));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable BigDecimal getIfPresent(String element, String currency) {
      return storedResult(entry(element, currency));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String element, String currency) {
      return cache.isStored(entry(element, currency));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String element, String currency, BigDecimal result) {
      PricesEntry entry = entry(element, currency);
      entry.result = Objects.requireNonNull(result);
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String element, String currency) {
      return cache.invalidate(entry(element, currency));
    }

    /**
     * Recomputes, stores and returns the results. Other callers get the old results until then.
     */
    public Map<String, BigDecimal> refresh(Collection<String> skus, String currency) {
      return answer(cache.batchRefresh(skus, element -> entry(element, currency)), currency);
    }

    private Map<String, BigDecimal> get(Collection<String> skus, String currency) {
      return answer(cache.batch(skus, element -> entry(element, currency)), currency);
    }

    private Map<String, BigDecimal> answer(BatchCall<String, PricesEntry> call, String currency) {
      while (call.hasMissing()) {
        try {
          Map<String, BigDecimal> computed = CachedPrices.super.prices(call.missing(), currency);
          for (String element : call.missing()) {
            PricesEntry candidate = call.candidate(element);
            if (call.isIn(computed, element)) {
              candidate.result = computed.get(element);
              call.end(element, candidate.result != null);
            } else {
              call.endWithout(element);
            }
          }
        } catch (Throwable failure) {
          call.fail(failure);
          throw failure;
        }
      }
      Map<String, BigDecimal> results = new LinkedHashMap<>();
      call.forEach((element, entry) -> results.put(element, entry.result));
      return results;
    }

    private PricesEntry entry(String element, String currency) {
      return new PricesEntry(hash(element, currency), element, currency);
    }

    private int hash(String element, String currency) {
      int hash = element == null ? 0 : element.hashCode();
      hash = KeyHash.combine(hash, currency == null ? 0 : currency.hashCode());
      return KeyHash.mix(hash);
    }
  }

  /**
   * A key and a result of {@code prices}.
   */
  private static final class PricesEntry extends Entry<PricesEntry> {
    private final String element;

    private final String currency;

    private BigDecimal result;

    private PricesEntry(int hash, String element, String currency) {
      super(hash);
      this.element = element;
      this.currency = currency;
    }

    private boolean hasKey(String element, String currency) {
      return (this.element == element || (this.element != null && this.element.equals(element)))
          && (this.currency == currency || (this.currency != null && this.currency.equals(currency)));
    }

    @Override
    protected boolean hasKeyOf(PricesEntry other) {
      return hasKey(other.element, other.currency);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {element, currency};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(3, 0);
      estimator.string(element);
      estimator.string(currency);
      estimator.any(result);
    }
  }
}
