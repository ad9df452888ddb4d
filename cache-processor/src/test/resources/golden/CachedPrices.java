package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.EachCall;
import io.cachedresult.Entry;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import io.cachedresult.Weighing;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Prices} whose annotated methods cache their results.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedPrices extends Prices {
  private final PricesCache pricesCache;

  /**
   * Uses the settings, clock and registry of the process.
   */
  public CachedPrices() {
    this(CacheEnvironment.shared());
  }

  /**
   * Uses the settings, clock and registry of the given environment.
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
  public final class PricesCache extends TypedCache<PricesEntry> {
    private PricesCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Prices.prices(java.util.Collection, java.lang.String)")
              .maximumSize(10000)
              .cacheNull(false));
    }

    /**
     * Returns the cached result, or null. Does not compute.
     */
    public @Nullable BigDecimal getIfPresent(String element, String currency) {
      PricesEntry entry = findStored(entry(element, currency));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached.
     */
    public boolean contains(String element, String currency) {
      return isStored(entry(element, currency));
    }

    /**
     * Stores a result, replacing any cached one; an ongoing computation will not overwrite it.
     */
    public void put(String element, String currency, BigDecimal result) {
      PricesEntry entry = entry(element, currency);
      entry.result = Objects.requireNonNull(result);
      putEntry(entry);
    }

    /**
     * Removes the cached result. Returns whether there was one.
     */
    public boolean invalidate(String element, String currency) {
      return invalidateEntry(entry(element, currency));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super BigDecimal> listener) {
      listen(listener);
    }

    /**
     * Recomputes and stores the results. Callers get the old results until then.
     */
    public Map<String, BigDecimal> refresh(Collection<String> skus, String currency) {
      return answer(eachAnew(skus, element -> entry(element, currency)), currency);
    }

    private Map<String, BigDecimal> get(Collection<String> skus, String currency) {
      return answer(each(skus, element -> entry(element, currency)), currency);
    }

    private Map<String, BigDecimal> answer(EachCall<String, PricesEntry> call, String currency) {
      while (call.hasMissing()) {
        try {
          Map<String, BigDecimal> computed = CachedPrices.super.prices(call.missing(), currency);
          for (String element : call.missing()) {
            PricesEntry candidate = call.mine(element);
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
      hash = combine(hash, currency == null ? 0 : currency.hashCode());
      return mix(hash);
    }
  }

  /**
   * An entry of {@code prices}: the key and the result.
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
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void weigh(Weighing weighing) {
      weighing.entry(3, 0);
      weighing.string(element);
      weighing.string(currency);
      weighing.any(result);
    }
  }
}
