package io.cachedresult.examples;

import io.cachedresult.CachedResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Results that differ in shape and in size, by a number that says which. */
class Fillings {

  @CachedResult
  String text(long number) {
    return Shapes.text((int) number, (int) (number % 200));
  }

  @CachedResult
  Shapes.Product product(String sku) {
    return Shapes.product(sku.hashCode());
  }

  @CachedResult
  List<Shapes.Point> points(int number) {
    return Shapes.many(number % 50, one -> new Shapes.Point(one, number)).toList();
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
  CompletableFuture<Shapes.Order> order(int number) {
    return CompletableFuture.completedFuture(new Shapes().order(number % 5));
  }
}
