package io.cachedresult.integration.behavior;

import io.cachedresult.CachedResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Has methods with all policies; a test sets what they compute. */
class RateService {

  static final String EXPIRE_AFTER_ACCESS = "10m";
  static final String REFRESH_AFTER_WRITE = "5m";

  /** The days of each computation, as passed to the method. */
  final List<int[]> computed = new ArrayList<>();

  /** The futures that {@link #rate} returned, in order. */
  final List<CompletableFuture<Integer>> started = new ArrayList<>();

  Function<String, Integer> source = String::length;

  @CachedResult(
      expireAfterWrite = "1h",
      expireAfterAccess = EXPIRE_AFTER_ACCESS,
      cacheFailures = {IOException.class, IllegalStateException.class},
      failuresExpireAfter = "10s")
  int rate(String currency, int... days) throws IOException {
    computed.add(days);
    if (currency.isEmpty()) {
      throw new IOException("no currency");
    }
    return source.apply(currency);
  }

  @CachedResult(refreshAfterWrite = REFRESH_AFTER_WRITE)
  int fresh(String currency, int[] days, List<String> places) {
    computed.add(days);
    days[0]++;
    return source.apply(currency);
  }

  @CachedResult(
      refreshAfterWrite = REFRESH_AFTER_WRITE,
      cacheFailures = IOException.class,
      failuresExpireAfter = "10s",
      lockTimeout = "1ms")
  CompletableFuture<Integer> rate(long id) {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    started.add(future);
    return future.thenApply(Function.identity());
  }
}
