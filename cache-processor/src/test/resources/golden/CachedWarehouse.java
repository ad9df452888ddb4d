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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Warehouse}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public class CachedWarehouse extends Warehouse {
  private final StockCache stockCache;

  private final OrderedCache orderedCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  public CachedWarehouse() {
    this(CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  public CachedWarehouse(CacheEnvironment environment) {
    super();
    stockCache = new StockCache(environment);
    orderedCache = new OrderedCache(environment);
  }

  @Override
  public Integer stock(String sku, int hall) {
    if (stockCache == null || !isKnown(sku, hall)) {
      return super.stock(sku, hall);
    }
    return stockCache.get(sku, hall);
  }

  /**
   * Returns the cache of {@code stock}.
   */
  public StockCache stockCache() {
    return stockCache;
  }

  @Override
  public CompletableFuture<Integer> ordered(String sku) {
    return orderedCache == null ? super.ordered(sku) : orderedCache.get(sku);
  }

  /**
   * Returns the cache of {@code ordered}.
   */
  public OrderedCache orderedCache() {
    return orderedCache;
  }

  @Override
  public Integer count(String sku, int hall) {
    Integer result = super.count(sku, hall);
    if (stockCache != null) {
      if (result != null && !Warehouse.isEmpty(result)) {
        stockCache.put(sku, hall, result);
      } else {
        stockCache.invalidate(sku, hall);
      }
    }
    return result;
  }

  @Override
  public void receive(String sku, int hall, int amount) {
    super.receive(sku, hall, amount);
    if (stockCache != null) {
      stockCache.invalidate(sku, hall);
    }
    if (orderedCache != null) {
      orderedCache.invalidate(sku);
    }
  }

  /**
   * The cache of {@code stock}.
   */
  public final class StockCache extends CacheHandle {
    private final TypedCache<StockEntry> cache;

    private StockCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Warehouse.stock(java.lang.String, int)")
              .with("maximumSize", 5000)
              .with("expireAfterWrite", "10m")
              .with("cacheNull", false)));
    }

    private StockCache(TypedCache<StockEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Integer getIfPresent(String sku, int hall) {
      StockEntry entry = cache.findStored(entry(sku, hall));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(String sku, int hall) {
      return cache.isStored(entry(sku, hall));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(String sku, int hall, Integer result) {
      StockEntry entry = entry(sku, hall);
      entry.result = Objects.requireNonNull(result);
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(String sku, int hall) {
      return cache.invalidate(entry(sku, hall));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public Integer refresh(String sku, int hall) {
      StockEntry candidate = entry(sku, hall);
      return answer(cache.claimRefresh(candidate), candidate, sku, hall);
    }

    private Integer get(String sku, int hall) {
      int hash = hash(sku, hall);
      StockEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(sku, hall))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      StockEntry candidate = new StockEntry(hash, sku, hall);
      return answer(cache.claim(candidate), candidate, sku, hall);
    }

    private Integer answer(StockEntry entry, StockEntry candidate, String sku, int hall) {
      if (entry == candidate) {
        boolean isCached;
        try {
          candidate.result = CachedWarehouse.super.stock(sku, hall);
          isCached = candidate.result != null && !Warehouse.isEmpty(candidate.result);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        if (isCached) {
          cache.complete(candidate);
        } else {
          cache.discard(candidate);
        }
      }
      return entry.result;
    }

    private StockEntry entry(String sku, int hall) {
      return new StockEntry(hash(sku, hall), sku, hall);
    }

    private int hash(String sku, int hall) {
      int hash = sku == null ? 0 : sku.hashCode();
      hash = KeyHash.combine(hash, hall);
      return KeyHash.mix(hash);
    }
  }

  /**
   * An entry of {@code stock}: the key and the result.
   */
  private static final class StockEntry extends Entry<StockEntry> {
    private final String sku;

    private final int hall;

    private Integer result;

    private StockEntry(int hash, String sku, int hall) {
      super(hash);
      this.sku = sku;
      this.hall = hall;
    }

    private boolean hasKey(String sku, int hall) {
      return this.hall == hall
          && (this.sku == sku || (this.sku != null && this.sku.equals(sku)));
    }

    @Override
    protected boolean hasKeyOf(StockEntry other) {
      return hasKey(other.sku, other.hall);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {sku, hall};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 4);
      estimator.string(sku);
      estimator.any(result);
    }
  }

  /**
   * The cache of {@code ordered}.
   */
  public final class OrderedCache extends CacheHandle {
    private final AsyncTypedCache<OrderedEntry, Integer> cache;

    private OrderedCache(CacheEnvironment environment) {
      this(new AsyncTypedCache<>(
          environment,
          CacheSpec.named("shop.Warehouse.ordered(java.lang.String)")
              .with("maximumSize", 5000)
              .with("expireAfterWrite", "1m")));
    }

    private OrderedCache(AsyncTypedCache<OrderedEntry, Integer> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Integer getIfPresent(String sku) {
      OrderedEntry entry = cache.findStored(entry(sku));
      return entry == null ? null : entry.future().join();
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(String sku) {
      return cache.isStored(entry(sku));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(String sku, Integer result) {
      cache.put(entry(sku), result);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(String sku) {
      return cache.invalidate(entry(sku));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public CompletableFuture<Integer> refresh(String sku) {
      OrderedEntry candidate = entry(sku);
      return answer(cache.joinRefresh(candidate), candidate, sku);
    }

    private CompletableFuture<Integer> get(String sku) {
      int hash = hash(sku);
      OrderedEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(sku))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.future();
      }
      OrderedEntry candidate = new OrderedEntry(hash, sku);
      return answer(cache.join(candidate), candidate, sku);
    }

    private CompletableFuture<Integer> answer(CompletableFuture<Integer> shared,
        OrderedEntry candidate, String sku) {
      if (shared != null) {
        return shared;
      }
      try {
        return cache.follow(candidate, CachedWarehouse.super.ordered(sku), this::isCached);
      } catch (Throwable failure) {
        cache.fail(candidate, failure);
        throw failure;
      }
    }

    private boolean isCached(Integer result) {
      return !Warehouse.isEmpty(result);
    }

    private OrderedEntry entry(String sku) {
      return new OrderedEntry(hash(sku), sku);
    }

    private int hash(String sku) {
      return KeyHash.mix(sku == null ? 0 : sku.hashCode());
    }
  }

  /**
   * An entry of {@code ordered}: the key and the result.
   */
  private static final class OrderedEntry extends AsyncEntry<OrderedEntry, Integer> {
    private final String sku;

    private OrderedEntry(int hash, String sku) {
      super(hash);
      this.sku = sku;
    }

    private boolean hasKey(String sku) {
      return (this.sku == sku || (this.sku != null && this.sku.equals(sku)));
    }

    @Override
    protected boolean hasKeyOf(OrderedEntry other) {
      return hasKey(other.sku);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {sku};
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.asyncEntry(1, 0);
      estimator.string(sku);
      estimator.any(future().join());
    }
  }
}
