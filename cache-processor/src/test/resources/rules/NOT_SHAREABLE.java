package sample;

import io.cachedresult.CachedResult;
import java.util.List;

class Sample {
  record Line(String sku, StringBuilder note) {}

  record Order(List<Line> lines) {}

  @CachedResult(shared = true) // ERROR
  Order order(String customer) {
    return new Order(List.of());
  }
}
