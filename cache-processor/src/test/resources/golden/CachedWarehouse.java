package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.handle.FutureHandle;
import io.cachedresult.engine.size.SizeEstimator;
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
  public final class StockCache extends BlockingHandle<StockEntry, Integer> {
    private StockCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Warehouse.stock(java.lang.String, int)")
              .with("maximumSize", 5000)
              .with("expireAfterWrite", "10m")
              .with("cacheNull", false));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Integer getIfPresent(String sku, int hall) {
      return storedResult(entry(sku, hall));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String sku, int hall) {
      return cache.isStored(entry(sku, hall));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String sku, int hall, Integer result) {
      StockEntry entry = entry(sku, hall);
      entry.result = Objects.requireNonNull(result);
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String sku, int hall) {
      return cache.invalidate(entry(sku, hall));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public Integer refresh(String sku, int hall) {
      return recompute(entry(sku, hall)).result;
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
      return find(new StockEntry(hash, sku, hall)).result;
    }

    @Override
    protected boolean compute(StockEntry entry) {
      entry.result = CachedWarehouse.super.stock(entry.sku, entry.hall);
      return entry.result != null && !Warehouse.isEmpty(entry.result);
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
   * A key and a result of {@code stock}.
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
    public @Nullable Object result() {
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
  public final class OrderedCache extends FutureHandle<OrderedEntry, Integer> {
    private OrderedCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Warehouse.ordered(java.lang.String)")
              .with("maximumSize", 5000)
              .with("expireAfterWrite", "1m"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Integer getIfPresent(String sku) {
      return storedResult(entry(sku));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String sku) {
      return cache.isStored(entry(sku));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String sku, Integer result) {
      store(entry(sku), result);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String sku) {
      return cache.invalidate(entry(sku));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public CompletableFuture<Integer> refresh(String sku) {
      return recompute(entry(sku));
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
      return find(new OrderedEntry(hash, sku));
    }

    @Override
    protected CompletableFuture<Integer> compute(OrderedEntry entry) {
      return CachedWarehouse.super.ordered(entry.sku);
    }

    @Override
    protected boolean isStored(Integer result) {
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
   * A key and a result of {@code ordered}.
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
