package sample;

import error.NonExistentClass;
import io.cachedresult.CachedResult;
import java.util.function.Supplier;

abstract class Sample implements Supplier<NonExistentClass> { // ERROR
  @CachedResult
  int run(int x) {
    return 1;
  }
}
