package io.cachedresult.stress;

import io.cachedresult.CachedResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service whose cached method returns futures that the test completes. */
public class PriceService {

  /** The futures of the computations, in the order in which they began. */
  final List<CompletableFuture<Integer>> sources = new CopyOnWriteArrayList<>();

  /** Returns a new source. */
  @CachedResult(maximumSize = 1_024)
  public CompletableFuture<Integer> price(int id) {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    sources.add(source);
    return source;
  }

  /** Completes the source of the first computation. */
  void complete(int price) {
    sources.get(0).complete(price);
  }
}
