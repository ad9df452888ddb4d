package sample;

import io.cachedresult.CachedResult;

class Base {
  @CachedResult
  int[] run(int x) { // WARNING
    return new int[x];
  }

  @SuppressWarnings("MUTABLE_RESULT")
  @CachedResult
  int[] runQuietly(int x) {
    return new int[x];
  }
}

class Sample extends Base {
  @CachedResult
  int runToo(int x) {
    return x;
  }
}
