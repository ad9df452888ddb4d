package io.cachedresult.redis;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Methods whose results are shared. Counts how often they are computed, in all instances. */
public class Warehouse {

  /** A result. */
  public record Stock(String product, int amount, List<String> shelves) {}

  private final AtomicInteger computations;

  Warehouse(AtomicInteger computations) {
    this.computations = computations;
  }

  @CachedResult(shared = true)
  public Stock stock(String product) {
    int number = computations.incrementAndGet();
    return new Stock(product, number, List.of("A" + number, "B"));
  }

  @CachedResult(shared = true)
  public CompletableFuture<Stock> stockLater(String product) {
    return CompletableFuture.completedFuture(stockOf(product));
  }

  @CachedResult(shared = true)
  public Map<String, Stock> stocks(@CacheKey(each = true) List<String> products) {
    return products.stream().collect(Collectors.toMap(product -> product, this::stockOf));
  }

  private Stock stockOf(String product) {
    return new Stock(product, computations.incrementAndGet(), List.of());
  }

  @CacheInvalidate(method = "stock")
  public void sell(String product) {}
}
