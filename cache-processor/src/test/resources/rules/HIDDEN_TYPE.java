package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.NamesHidden;

interface Sample extends NamesHidden { // ERROR
  @CachedResult
  int run(int x);
}
