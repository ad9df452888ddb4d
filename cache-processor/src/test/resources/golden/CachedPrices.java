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
 * {@link Prices} with the results of its annotated methods kept in caches.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedPrices extends Prices {
  private final PricesCache pricesCache;

  /**
   * Caches by the settings of the process.
   */
  public CachedPrices() {
    this(CacheEnvironment.shared());
  }

  /**
   * Caches by the settings and the time of an environment.
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
   * The results of {@code prices}.
   */
  public PricesCache pricesCache() {
    return pricesCache;
  }

  /**
   * The results of {@code prices}, by its arguments.
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
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable BigDecimal getIfPresent(String skus, String currency) {
      PricesEntry entry = findStored(entry(skus, currency));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(String skus, String currency) {
      return isStored(entry(skus, currency));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(String skus, String currency, BigDecimal result) {
      PricesEntry entry = entry(skus, currency);
      entry.result = Objects.requireNonNull(result);
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(String skus, String currency) {
      return invalidateEntry(entry(skus, currency));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super BigDecimal> listener) {
      listen(listener);
    }

    /**
     * Computes results anew; those that are stored are found until then.
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
            PricesEntry mine = call.mine(element);
            if (call.isIn(computed, element)) {
              mine.result = computed.get(element);
              call.end(element, mine.result != null);
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

    private PricesEntry entry(String skus, String currency) {
      return new PricesEntry(hash(skus, currency), skus, currency);
    }

    private int hash(String skus, String currency) {
      int hash = skus == null ? 0 : skus.hashCode();
      hash = combine(hash, currency == null ? 0 : currency.hashCode());
      return mix(hash);
    }
  }

  /**
   * The arguments of a call of {@code prices}, and its result.
   */
  public static final class PricesEntry extends Entry<PricesEntry> {
    private final String skus;

    private final String currency;

    private BigDecimal result;

    private PricesEntry(int hash, String skus, String currency) {
      super(hash);
      this.skus = skus;
      this.currency = currency;
    }

    private boolean hasKey(String skus, String currency) {
      return (this.skus == skus || (this.skus != null && this.skus.equals(skus)))
          && (this.currency == currency || (this.currency != null && this.currency.equals(currency)));
    }

    @Override
    protected boolean hasKeyOf(PricesEntry other) {
      return hasKey(other.skus, other.currency);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {skus, currency};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void weigh(Weighing weighing) {
      weighing.entry(3, 0);
      weighing.string(skus);
      weighing.string(currency);
      weighing.any(result);
    }
  }
}
