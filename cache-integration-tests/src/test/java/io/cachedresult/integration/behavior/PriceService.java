package io.cachedresult.integration.behavior;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Asynchronous methods whose futures a test completes by hand. */
class PriceService {

  /** The futures that were returned, in order. */
  final List<CompletableFuture<Integer>> started = new ArrayList<>();

  @CachedResult
  CompletableFuture<Integer> price(String sku) {
    if (sku.equals("refused")) {
      throw new IllegalArgumentException(sku);
    }
    if (sku.equals("nothing")) {
      return null;
    }
    if (sku.equals("itself")) {
      return price(sku);
    }
    CompletableFuture<Integer> future = new CompletableFuture<>();
    started.add(future);
    return future;
  }

  @CachedResult(cacheNull = false)
  CompletionStage<? extends Number> rate(long id) {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    started.add(future);
    return future.minimalCompletionStage();
  }

  /** Depends on the result for the previous number. */
  @CachedResult(maximumSize = 10_000)
  CompletableFuture<Integer> chain(int n) {
    if (n == 0) {
      CompletableFuture<Integer> first = new CompletableFuture<>();
      started.add(first);
      return first;
    }
    return chain(n - 1).thenApply(before -> before + 1);
  }

  /** Waits for its own result for another key. */
  @CachedResult
  CompletableFuture<Integer> waiting(
      @CacheKey String key, CyclicBarrier bothCompute, @CacheKey String other) {
    try {
      bothCompute.await(30, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return CompletableFuture.completedFuture(waiting(other, bothCompute, key).join());
  }
}
