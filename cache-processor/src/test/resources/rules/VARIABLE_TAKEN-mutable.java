package sample;

import io.cachedresult.CachedResult;
import java.util.ArrayList;

class Sample<T> extends Base<T> { // ERROR
  @CachedResult
  int own(T x) {
    return 1;
  }
}

class Base<K> {
  @CachedResult
  @SuppressWarnings("MUTABLE_RESULT")
  <T> ArrayList<K> run(T x) {
    return new ArrayList<>();
  }
}
