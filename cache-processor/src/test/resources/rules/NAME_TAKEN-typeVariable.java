package sample;

import io.cachedresult.CachedResult;

class Sample<RunEntry> {
  @CachedResult
  RunEntry run(RunEntry x) { // ERROR
    return x;
  }
}
