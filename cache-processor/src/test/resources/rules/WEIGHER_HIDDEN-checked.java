package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import java.io.IOException;

class Sample {
  static class Heavy implements Weigher<Object, Object> {
    Heavy() throws IOException {
      throw new IOException();
    }

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
