package io.cachedresult.integration.memory;

import io.cachedresult.CacheRegistry;
import io.cachedresult.CachedResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An application that {@link UnloadingMain} loads with a class loader of its own. */
public class Warehouse {

  /** Has a cache in a static field. */
  public static class Shelves {

    @CachedResult
    public static int count(int hall) {
      return 10 * hall;
    }
  }

  private final CompletableFuture<Integer> counted = new CompletableFuture<>();

  @CachedResult
  public List<String> products(String hall) {
    return List.of(hall + "-1", hall + "-2");
  }

  @CachedResult
  public CompletableFuture<Integer> stock(String product) {
    return CompletableFuture.supplyAsync(product::length);
  }

  @CachedResult(lockTimeout = "1m")
  public CompletableFuture<Integer> count(String product) {
    return counted;
  }

  /** Calls a method, and waits for its result. Called by the other JVM. */
  public static void call(String method) {
    CachedWarehouse warehouse = new CachedWarehouse();
    switch (method) {
      case "products" -> warehouse.products("a");
      case "shelves" -> {
        CachedWarehouse_Shelves.count(1);
        CacheRegistry.shared().close();
      }
      case "stock" -> warehouse.stock("a").join();
      case "count" -> {
        CompletableFuture<Integer> first = warehouse.count("a");
        CompletableFuture<Integer> second = warehouse.count("a");
        ((Warehouse) warehouse).counted.complete(1);
        first.join();
        second.join();
      }
      default -> throw new IllegalArgumentException(method);
    }
  }
}
