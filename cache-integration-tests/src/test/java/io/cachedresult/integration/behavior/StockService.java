package io.cachedresult.integration.behavior;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Returns results for many elements at once; a test sets what it computes. */
class StockService {

  /** The elements of each computation. */
  final List<List<String>> computed = new ArrayList<>();

  Function<String, Integer> source = String::length;

  @CachedResult(maximumSize = 10, unless = "isZero", refreshAfterWrite = "5m")
  Map<String, Integer> amounts(@CacheKey(each = true) Collection<String> skus, int hall) {
    return compute(skus);
  }

  @CachedResult(cacheNull = false)
  Map<String, Integer> orders(@CacheKey(each = true) Set<String> skus) {
    return compute(skus);
  }

  private Map<String, Integer> compute(Collection<String> skus) {
    computed.add(List.copyOf(skus));
    Map<String, Integer> amounts = new HashMap<>();
    for (String sku : skus) {
      if (!sku.startsWith("unknown")) {
        amounts.put(sku, source.apply(sku));
      }
    }
    return amounts;
  }

  static boolean isZero(Integer amount) {
    return amount != null && amount == 0;
  }
}
