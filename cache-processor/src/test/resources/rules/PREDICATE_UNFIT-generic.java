package sample;

import io.cachedresult.CachedResult;
import java.util.List;

class Sample {
  @CachedResult(unless = "areFew")
  List<Integer> run(int x) {
    return List.of();
  }

  @CachedResult(unless = "areFew") // ERROR
  List<String> runToo(int x) {
    return List.of();
  }

  static <T extends Number> boolean areFew(List<T> numbers) {
    return numbers.size() < 2;
  }
}
