package sample;

import io.cachedresult.CachedResult;
import lombok.EqualsAndHashCode;

class Sample {
  @EqualsAndHashCode
  static class Value {}

  @CachedResult
  int run(Value value) { // ERROR
    return 1;
  }
}
