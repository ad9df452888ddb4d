package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;

class Sample {
  abstract static class Heavy implements Weigher<Object, Object> {

    @Override
    public long weigh(Object key, Object value) {
      return 8;
    }
  }

  @CachedResult(weigher = Heavy.class) // ERROR
  int run(int x) {
    return x;
  }
}
