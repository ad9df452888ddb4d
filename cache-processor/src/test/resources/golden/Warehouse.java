package shop;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

/** Defaults, conditions, and methods that change cached results of other methods. */
@CacheDefaults(maximumSize = 5_000, expireAfterWrite = "10m")
public class Warehouse {

  @CachedResult(condition = "isKnown", unless = "isEmpty", cacheNull = false)
  public Integer stock(String sku, int hall) {
    return sku.length() * hall;
  }

  @CachedResult(expireAfterWrite = "1m", unless = "isEmpty")
  public CompletableFuture<Integer> ordered(String sku) {
    return CompletableFuture.completedFuture(sku.length());
  }

  @CachePut(method = "stock")
  public Integer count(String sku, int hall) {
    return sku.length() * hall;
  }

  @CacheInvalidate(method = "stock")
  @CacheInvalidate(method = "ordered")
  public void receive(String sku, int hall, int amount) {}

  boolean isKnown(String sku, int hall) {
    return !sku.isEmpty();
  }

  static boolean isEmpty(Integer stock) {
    return stock != null && stock == 0;
  }
}
