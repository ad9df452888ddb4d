// --release 11
package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(int x) { // ERROR
    return x;
  }
}
