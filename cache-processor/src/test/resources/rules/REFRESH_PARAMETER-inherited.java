package sample;

import io.cachedresult.CachedResult;
import java.util.ArrayList;

class Sample extends Base<ArrayList<String>> { // ERROR
  @CachedResult
  int own(int x) {
    return x;
  }
}

class Base<K> {
  @CachedResult(refreshAfterWrite = "1h")
  int run(K key) {
    return 1;
  }
}
