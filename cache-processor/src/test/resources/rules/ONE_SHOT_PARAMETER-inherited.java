package sample;

import io.cachedresult.CachedResult;
import java.util.stream.Stream;

class Sample extends Base<Stream<String>> { // ERROR
  @CachedResult
  int own(int x) {
    return x;
  }
}

class Base<K> {
  @CachedResult
  int run(K key) {
    return 1;
  }
}
