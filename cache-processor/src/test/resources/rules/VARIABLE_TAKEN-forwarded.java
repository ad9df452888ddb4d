package sample;

import io.cachedresult.CachedResult;

interface Sample<T> extends Base<T> { // ERROR
  @CachedResult
  int own(int x);
}

interface Base<K> {
  <T> T run(T x, K key);
}
