package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.AsyncTypedCache;
import io.cachedresult.engine.CacheHandle;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.size.SizeEstimator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Catalog}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public class CachedCatalog extends Catalog {
  private final ProductCache productCache;

  private final PriceCache priceCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  public CachedCatalog(Catalog.Database database) {
    this(database, CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  public CachedCatalog(Catalog.Database database, CacheEnvironment environment) {
    super(database);
    productCache = new ProductCache(environment);
    priceCache = new PriceCache(environment);
  }

  @Override
  public Catalog.Product product(String sku, int locale) {
    return productCache == null ? super.product(sku, locale) : productCache.get(sku, locale);
  }

  /**
   * Returns the cache of {@code product}.
   */
  public ProductCache productCache() {
    return productCache;
  }

  @Override
  public CompletableFuture<Long> price(long id) {
    return priceCache == null ? super.price(id) : priceCache.get(id);
  }

  /**
   * Returns the cache of {@code price}.
   */
  public PriceCache priceCache() {
    return priceCache;
  }

  private static void estimateProduct(SizeEstimator estimator, Catalog.Product product) {
    estimator.object(2, 0);
    estimator.string(product.name());
    estimator.string(product.sku());
  }

  /**
   * The cache of {@code product}.
   */
  public final class ProductCache extends CacheHandle {
    private final TypedCache<ProductEntry> cache;

    private ProductCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Catalog.product(java.lang.String, int)")
              .with("maximumSize", 10000)
              .with("expireAfterWrite", "1h")));
    }

    private ProductCache(TypedCache<ProductEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public Catalog.@Nullable Product getIfPresent(String sku, int locale) {
      ProductEntry entry = cache.findStored(entry(sku, locale));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(String sku, int locale) {
      return cache.isStored(entry(sku, locale));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(String sku, int locale, Catalog.Product result) {
      ProductEntry entry = entry(sku, locale);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(String sku, int locale) {
      return cache.invalidate(entry(sku, locale));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super Catalog.Product> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public Catalog.Product refresh(String sku, int locale) {
      ProductEntry candidate = entry(sku, locale);
      return answer(cache.claimRefresh(candidate), candidate, sku, locale);
    }

    private Catalog.Product get(String sku, int locale) {
      int hash = hash(sku, locale);
      ProductEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(sku, locale))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      ProductEntry candidate = new ProductEntry(hash, sku, locale);
      return answer(cache.claim(candidate), candidate, sku, locale);
    }

    private Catalog.Product answer(ProductEntry entry, ProductEntry candidate, String sku,
        int locale) {
      if (entry == candidate) {
        try {
          candidate.result = CachedCatalog.super.product(sku, locale);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return entry.result;
    }

    private ProductEntry entry(String sku, int locale) {
      return new ProductEntry(hash(sku, locale), sku, locale);
    }

    private int hash(String sku, int locale) {
      int hash = sku == null ? 0 : sku.hashCode();
      hash = KeyHash.combine(hash, locale);
      return KeyHash.mix(hash);
    }
  }

  /**
   * An entry of {@code product}: the key and the result.
   */
  private static final class ProductEntry extends Entry<ProductEntry> {
    private final String sku;

    private final int locale;

    private Catalog.Product result;

    private ProductEntry(int hash, String sku, int locale) {
      super(hash);
      this.sku = sku;
      this.locale = locale;
    }

    private boolean hasKey(String sku, int locale) {
      return this.locale == locale
          && (this.sku == sku || (this.sku != null && this.sku.equals(sku)));
    }

    @Override
    protected boolean hasKeyOf(ProductEntry other) {
      return hasKey(other.sku, other.locale);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {sku, locale};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 4);
      estimator.string(sku);
      estimator.visit(result, CachedCatalog::estimateProduct);
    }
  }

  /**
   * The cache of {@code price}.
   */
  public final class PriceCache extends CacheHandle {
    private final AsyncTypedCache<PriceEntry, Long> cache;

    private PriceCache(CacheEnvironment environment) {
      this(new AsyncTypedCache<>(
          environment,
          CacheSpec.named("shop.Catalog.price(long)")));
    }

    private PriceCache(AsyncTypedCache<PriceEntry, Long> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Long getIfPresent(long id) {
      PriceEntry entry = cache.findStored(entry(id));
      return entry == null ? null : entry.future().join();
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(long id) {
      return cache.isStored(entry(id));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(long id, Long result) {
      cache.put(entry(id), result);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(long id) {
      return cache.invalidate(entry(id));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Long> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public CompletableFuture<Long> refresh(long id) {
      PriceEntry candidate = entry(id);
      return answer(cache.joinRefresh(candidate), candidate, id);
    }

    private CompletableFuture<Long> get(long id) {
      int hash = hash(id);
      PriceEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(id))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.future();
      }
      PriceEntry candidate = new PriceEntry(hash, id);
      return answer(cache.join(candidate), candidate, id);
    }

    private CompletableFuture<Long> answer(CompletableFuture<Long> shared, PriceEntry candidate,
        long id) {
      if (shared != null) {
        return shared;
      }
      try {
        return cache.follow(candidate, CachedCatalog.super.price(id));
      } catch (Throwable failure) {
        cache.fail(candidate, failure);
        throw failure;
      }
    }

    private PriceEntry entry(long id) {
      return new PriceEntry(hash(id), id);
    }

    private int hash(long id) {
      return KeyHash.mix(Long.hashCode(id));
    }
  }

  /**
   * An entry of {@code price}: the key and the result.
   */
  private static final class PriceEntry extends AsyncEntry<PriceEntry, Long> {
    private final long id;

    private PriceEntry(int hash, long id) {
      super(hash);
      this.id = id;
    }

    private boolean hasKey(long id) {
      return this.id == id;
    }

    @Override
    protected boolean hasKeyOf(PriceEntry other) {
      return hasKey(other.id);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {id};
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.asyncEntry(0, 8);
      estimator.any(future().join());
    }
  }
}
