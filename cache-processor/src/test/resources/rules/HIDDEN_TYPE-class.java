package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.NamesHidden;

class Sample extends NamesHidden.Base { // ERROR
  @CachedResult
  int run(int x) {
    return x;
  }
}
