package sample;

import error.NonExistentClass;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(NonExistentClass x) { // ERROR
    return 1;
  }
}
