package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  final int run(int x) { // ERROR
    return x;
  }
}

class Sub extends Sample {
  @CachedResult
  int own(int x) {
    return x;
  }
}
