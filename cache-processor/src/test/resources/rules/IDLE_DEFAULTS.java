package sample;

import io.cachedresult.CacheDefaults;

@CacheDefaults(maximumSize = 10) // ERROR
class Sample {
  int run(int x) {
    return x;
  }
}
