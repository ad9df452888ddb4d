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
 * {@link Catalog} with the results of its annotated methods kept in caches.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedCatalog extends Catalog {
  private final ProductCache productCache;

  private final PriceCache priceCache;

  /**
   * Caches by the settings of the process.
   */
  public CachedCatalog(Catalog.Database database) {
    this(database, CacheEnvironment.shared());
  }

  /**
   * Caches by the settings and the time of an environment.
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
   * The results of {@code product}.
   */
  public ProductCache productCache() {
    return productCache;
  }

  @Override
  public CompletableFuture<Long> price(long id) {
    return priceCache == null ? super.price(id) : priceCache.get(id);
  }

  /**
   * The results of {@code price}.
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
   * The results of {@code product}, by its arguments.
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
     * The stored result, or null if there is none; nothing is computed.
     */
    public Catalog. @Nullable Product getIfPresent(String sku, int locale) {
      ProductEntry entry = findStored(entry(sku, locale));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(String sku, int locale) {
      return isStored(entry(sku, locale));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(String sku, int locale, Catalog.Product result) {
      ProductEntry entry = entry(sku, locale);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(String sku, int locale) {
      return invalidateEntry(entry(sku, locale));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super Catalog.Product> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public Catalog.Product refresh(String sku, int locale) {
      ProductEntry mine = entry(sku, locale);
      return answer(claimRefresh(mine), mine, sku, locale);
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
      ProductEntry mine = new ProductEntry(hash, sku, locale);
      return answer(claim(mine), mine, sku, locale);
    }

    private Catalog.Product answer(ProductEntry entry, ProductEntry mine, String sku, int locale) {
      if (entry == mine) {
        try {
          mine.result = CachedCatalog.super.product(sku, locale);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
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
   * The arguments of a call of {@code product}, and its result.
   */
  public static final class ProductEntry extends Entry<ProductEntry> {
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
   * The results of {@code price}, by its arguments.
   */
  public final class PriceCache extends AsyncTypedCache<PriceEntry, Long> {
    private PriceCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Catalog.price(long)"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Long getIfPresent(long id) {
      PriceEntry entry = findStored(entry(id));
      return entry == null ? null : entry.future().join();
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(long id) {
      return isStored(entry(id));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(long id, Long result) {
      putEntry(entry(id), result);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(long id) {
      return invalidateEntry(entry(id));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Long> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public CompletableFuture<Long> refresh(long id) {
      PriceEntry mine = entry(id);
      return answer(joinRefresh(mine), mine, id);
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
      PriceEntry mine = new PriceEntry(hash, id);
      return answer(join(mine), mine, id);
    }

    private CompletableFuture<Long> answer(CompletableFuture<Long> shared, PriceEntry mine,
        long id) {
      if (shared != null) {
        return shared;
      }
      try {
        return follow(mine, CachedCatalog.super.price(id));
      } catch (Throwable failure) {
        fail(mine, failure);
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
   * The arguments of a call of {@code price}, and its result.
   */
  public static final class PriceEntry extends AsyncEntry<PriceEntry, Long> {
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
