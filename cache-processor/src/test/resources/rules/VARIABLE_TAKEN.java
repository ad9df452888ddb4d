package sample;

import io.cachedresult.CachedResult;
import java.util.List;

class Sample<T> extends Base<List<T>> { // ERROR
  @CachedResult
  int own(T x) {
    return 1;
  }
}

class Base<K> {
  @CachedResult
  <T> T run(T x, K key) {
    return x;
  }
}
