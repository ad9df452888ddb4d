package io.cachedresult.integration.memory;

import io.cachedresult.CachedResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Returns results of several shapes, whose size depends on a number. */
class HeapFilling {

  @CachedResult
  String text(long number) {
    return SampleData.text((int) number, (int) (number % 200));
  }

  @CachedResult
  SampleData.Product product(String sku) {
    return SampleData.product(sku.hashCode());
  }

  @CachedResult
  List<SampleData.Point> points(int number) {
    return SampleData.many(number % 50, one -> new SampleData.Point(one, number))
        .toList();
  }

  @CachedResult
  Map<String, Long> counts(int number) {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < number % 40; i++) {
      counts.put("count of " + i, 1_000L + number + i);
    }
    return counts;
  }

  @SuppressWarnings("MUTABLE_RESULT")
  @CachedResult
  byte[] block(long number, int size) {
    return new byte[size];
  }

  @CachedResult
  CompletableFuture<SampleData.Order> order(int number) {
    return CompletableFuture.completedFuture(new ObjectCatalog().order(number % 5));
  }
}
