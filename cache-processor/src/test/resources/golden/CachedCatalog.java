package shop;

import io.cachedresult.AsyncEntry;
import io.cachedresult.AsyncTypedCache;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.Entry;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import io.cachedresult.Weighing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Catalog} whose annotated methods cache their results.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedCatalog extends Catalog {
  private final ProductCache productCache;

  private final PriceCache priceCache;

  /**
   * Uses the settings, clock and registry of the process.
   */
  public CachedCatalog(Catalog.Database database) {
    this(database, CacheEnvironment.shared());
  }

  /**
   * Uses the settings, clock and registry of the given environment.
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

  private static void weighProduct(Weighing weighing, Catalog.Product product) {
    weighing.object(2, 0);
    weighing.string(product.name());
    weighing.string(product.sku());
  }

  /**
   * The cache of {@code product}.
   */
  public final class ProductCache extends TypedCache<ProductEntry> {
    private ProductCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Catalog.product(java.lang.String, int)")
              .maximumSize(10000)
              .expireAfterWrite("1h"));
    }

    /**
     * Returns the cached result, or null. Does not compute.
     */
    public Catalog. @Nullable Product getIfPresent(String sku, int locale) {
      ProductEntry entry = findStored(entry(sku, locale));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached.
     */
    public boolean contains(String sku, int locale) {
      return isStored(entry(sku, locale));
    }

    /**
     * Stores a result, replacing any cached one; an ongoing computation will not overwrite it.
     */
    public void put(String sku, int locale, Catalog.Product result) {
      ProductEntry entry = entry(sku, locale);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes the cached result. Returns whether there was one.
     */
    public boolean invalidate(String sku, int locale) {
      return invalidateEntry(entry(sku, locale));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super Catalog.Product> listener) {
      listen(listener);
    }

    /**
     * Recomputes and stores the result. Callers get the old result until then.
     */
    public Catalog.Product refresh(String sku, int locale) {
      ProductEntry candidate = entry(sku, locale);
      return answer(claimRefresh(candidate), candidate, sku, locale);
    }

    private Catalog.Product get(String sku, int locale) {
      int hash = hash(sku, locale);
      ProductEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(sku, locale))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      ProductEntry candidate = new ProductEntry(hash, sku, locale);
      return answer(claim(candidate), candidate, sku, locale);
    }

    private Catalog.Product answer(ProductEntry entry, ProductEntry candidate, String sku,
        int locale) {
      if (entry == candidate) {
        try {
          candidate.result = CachedCatalog.super.product(sku, locale);
        } catch (Throwable failure) {
          fail(candidate, failure);
          throw failure;
        }
        complete(candidate);
      }
      return entry.result;
    }

    private ProductEntry entry(String sku, int locale) {
      return new ProductEntry(hash(sku, locale), sku, locale);
    }

    private int hash(String sku, int locale) {
      int hash = sku == null ? 0 : sku.hashCode();
      hash = combine(hash, locale);
      return mix(hash);
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
    protected void weigh(Weighing weighing) {
      weighing.entry(2, 4);
      weighing.string(sku);
      weighing.weigh(result, CachedCatalog::weighProduct);
    }
  }

  /**
   * The cache of {@code price}.
   */
  public final class PriceCache extends AsyncTypedCache<PriceEntry, Long> {
    private PriceCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Catalog.price(long)"));
    }

    /**
     * Returns the cached result, or null. Does not compute.
     */
    public @Nullable Long getIfPresent(long id) {
      PriceEntry entry = findStored(entry(id));
      return entry == null ? null : entry.future().join();
    }

    /**
     * Returns whether a result is cached.
     */
    public boolean contains(long id) {
      return isStored(entry(id));
    }

    /**
     * Stores a result, replacing any cached one; an ongoing computation will not overwrite it.
     */
    public void put(long id, Long result) {
      putEntry(entry(id), result);
    }

    /**
     * Removes the cached result. Returns whether there was one.
     */
    public boolean invalidate(long id) {
      return invalidateEntry(entry(id));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Long> listener) {
      listen(listener);
    }

    /**
     * Recomputes and stores the result. Callers get the old result until then.
     */
    public CompletableFuture<Long> refresh(long id) {
      PriceEntry candidate = entry(id);
      return answer(joinRefresh(candidate), candidate, id);
    }

    private CompletableFuture<Long> get(long id) {
      int hash = hash(id);
      PriceEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(id))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.future();
      }
      PriceEntry candidate = new PriceEntry(hash, id);
      return answer(join(candidate), candidate, id);
    }

    private CompletableFuture<Long> answer(CompletableFuture<Long> shared, PriceEntry candidate,
        long id) {
      if (shared != null) {
        return shared;
      }
      try {
        return follow(candidate, CachedCatalog.super.price(id));
      } catch (Throwable failure) {
        fail(candidate, failure);
        throw failure;
      }
    }

    private PriceEntry entry(long id) {
      return new PriceEntry(hash(id), id);
    }

    private int hash(long id) {
      return mix(Long.hashCode(id));
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
    protected void weigh(Weighing weighing) {
      weighing.asyncEntry(0, 8);
      weighing.any(future().join());
    }
  }
}
