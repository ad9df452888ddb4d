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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Warehouse} with the results of its annotated methods kept in caches.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedWarehouse extends Warehouse {
  private final StockCache stockCache;

  private final OrderedCache orderedCache;

  /**
   * Caches by the settings of the process.
   */
  public CachedWarehouse() {
    this(CacheEnvironment.shared());
  }

  /**
   * Caches by the settings and the time of an environment.
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
   * The results of {@code stock}.
   */
  public StockCache stockCache() {
    return stockCache;
  }

  @Override
  public CompletableFuture<Integer> ordered(String sku) {
    return orderedCache == null ? super.ordered(sku) : orderedCache.get(sku);
  }

  /**
   * The results of {@code ordered}.
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
   * The results of {@code stock}, by its arguments.
   */
  public final class StockCache extends TypedCache<StockEntry> {
    private StockCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Warehouse.stock(java.lang.String, int)")
              .maximumSize(5000)
              .expireAfterWrite("10m")
              .cacheNull(false));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Integer getIfPresent(String sku, int hall) {
      StockEntry entry = findStored(entry(sku, hall));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(String sku, int hall) {
      return isStored(entry(sku, hall));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(String sku, int hall, Integer result) {
      StockEntry entry = entry(sku, hall);
      entry.result = Objects.requireNonNull(result);
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(String sku, int hall) {
      return invalidateEntry(entry(sku, hall));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public Integer refresh(String sku, int hall) {
      StockEntry mine = entry(sku, hall);
      return answer(claimRefresh(mine), mine, sku, hall);
    }

    private Integer get(String sku, int hall) {
      int hash = hash(sku, hall);
      StockEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(sku, hall))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      StockEntry mine = new StockEntry(hash, sku, hall);
      return answer(claim(mine), mine, sku, hall);
    }

    private Integer answer(StockEntry entry, StockEntry mine, String sku, int hall) {
      if (entry == mine) {
        boolean kept;
        try {
          mine.result = CachedWarehouse.super.stock(sku, hall);
          kept = mine.result != null && !Warehouse.isEmpty(mine.result);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        if (kept) {
          complete(mine);
        } else {
          discard(mine);
        }
      }
      return entry.result;
    }

    private StockEntry entry(String sku, int hall) {
      return new StockEntry(hash(sku, hall), sku, hall);
    }

    private int hash(String sku, int hall) {
      int hash = sku == null ? 0 : sku.hashCode();
      hash = combine(hash, hall);
      return mix(hash);
    }
  }

  /**
   * The arguments of a call of {@code stock}, and its result.
   */
  public static final class StockEntry extends Entry<StockEntry> {
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
    protected void weigh(Weighing weighing) {
      weighing.entry(2, 4);
      weighing.string(sku);
      weighing.any(result);
    }
  }

  /**
   * The results of {@code ordered}, by its arguments.
   */
  public final class OrderedCache extends AsyncTypedCache<OrderedEntry, Integer> {
    private OrderedCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Warehouse.ordered(java.lang.String)")
              .maximumSize(5000)
              .expireAfterWrite("1m"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Integer getIfPresent(String sku) {
      OrderedEntry entry = findStored(entry(sku));
      return entry == null ? null : entry.future().join();
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(String sku) {
      return isStored(entry(sku));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(String sku, Integer result) {
      putEntry(entry(sku), result);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(String sku) {
      return invalidateEntry(entry(sku));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public CompletableFuture<Integer> refresh(String sku) {
      OrderedEntry mine = entry(sku);
      return answer(joinRefresh(mine), mine, sku);
    }

    private CompletableFuture<Integer> get(String sku) {
      int hash = hash(sku);
      OrderedEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(sku))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.future();
      }
      OrderedEntry mine = new OrderedEntry(hash, sku);
      return answer(join(mine), mine, sku);
    }

    private CompletableFuture<Integer> answer(CompletableFuture<Integer> shared, OrderedEntry mine,
        String sku) {
      if (shared != null) {
        return shared;
      }
      try {
        return follow(mine, CachedWarehouse.super.ordered(sku));
      } catch (Throwable failure) {
        fail(mine, failure);
        throw failure;
      }
    }

    @Override
    protected boolean isKept(Integer result) {
      return super.isKept(result) && !Warehouse.isEmpty(result);
    }

    private OrderedEntry entry(String sku) {
      return new OrderedEntry(hash(sku), sku);
    }

    private int hash(String sku) {
      return mix(sku == null ? 0 : sku.hashCode());
    }
  }

  /**
   * The arguments of a call of {@code ordered}, and its result.
   */
  public static final class OrderedEntry extends AsyncEntry<OrderedEntry, Integer> {
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
    protected void weigh(Weighing weighing) {
      weighing.asyncEntry(1, 0);
      weighing.string(sku);
      weighing.any(future().join());
    }
  }
}
