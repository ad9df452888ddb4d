package sample;

import error.NonExistentClass;
import io.cachedresult.CachedResult;
import java.util.List;

class Sample {
  Sample(List<NonExistentClass> generated) {} // ERROR

  @CachedResult
  int run(int x) {
    return 1;
  }
}
