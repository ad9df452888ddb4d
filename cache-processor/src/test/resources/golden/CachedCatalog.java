package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.handle.FutureHandle;
import io.cachedresult.engine.size.SizeEstimator;
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
  public final class ProductCache extends BlockingHandle<ProductEntry, Catalog.Product> {
    private ProductCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Catalog.product(java.lang.String, int)")
              .with("maximumSize", 10000)
              .with("expireAfterWrite", "1h"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public Catalog.@Nullable Product getIfPresent(String sku, int locale) {
      return storedResult(entry(sku, locale));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String sku, int locale) {
      return cache.isStored(entry(sku, locale));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String sku, int locale, Catalog.Product result) {
      ProductEntry entry = entry(sku, locale);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String sku, int locale) {
      return cache.invalidate(entry(sku, locale));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public Catalog.Product refresh(String sku, int locale) {
      return recompute(entry(sku, locale)).result;
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
      return find(new ProductEntry(hash, sku, locale)).result;
    }

    @Override
    protected boolean compute(ProductEntry entry) {
      entry.result = CachedCatalog.super.product(entry.sku, entry.locale);
      return true;
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
   * A key and a result of {@code product}.
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
    public @Nullable Object result() {
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
  public final class PriceCache extends FutureHandle<PriceEntry, Long> {
    private PriceCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Catalog.price(long)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Long getIfPresent(long id) {
      return storedResult(entry(id));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(long id) {
      return cache.isStored(entry(id));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(long id, Long result) {
      store(entry(id), result);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(long id) {
      return cache.invalidate(entry(id));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public CompletableFuture<Long> refresh(long id) {
      return recompute(entry(id));
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
      return find(new PriceEntry(hash, id));
    }

    @Override
    protected CompletableFuture<Long> compute(PriceEntry entry) {
      return CachedCatalog.super.price(entry.id);
    }

    private PriceEntry entry(long id) {
      return new PriceEntry(hash(id), id);
    }

    private int hash(long id) {
      return KeyHash.mix(Long.hashCode(id));
    }
  }

  /**
   * A key and a result of {@code price}.
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
