package sample;

import io.cachedresult.CachedResult;
import java.util.List;

class Sample {
  private record Secret(int x) {}

  @CachedResult
  List<Secret> run(int x) { // ERROR
    return List.of(new Secret(x));
  }
}
