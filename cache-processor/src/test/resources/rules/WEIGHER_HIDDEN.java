package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;

class Sample {
  static final class Heavy implements Weigher<Object, Object> {
    private Heavy() {}

    @Override
    public long weigh(Object key, Object value) {
      return 8;
    }
  }

  @CachedResult(weigher = Heavy.class) // ERROR
  int run(int x) {
    return x;
  }

  @CachedResult(weigher = Weigher.None.class)
  int runToo(int x) {
    return x;
  }
}
