package io.cachedresult.examples;

import io.cachedresult.CachedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asynchronous methods whose futures a test completes by hand. */
class Prices {

  /** The futures that were handed out, in order. */
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
}
