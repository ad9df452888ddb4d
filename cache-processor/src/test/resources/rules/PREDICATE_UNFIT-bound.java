package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(unless = "isEmpty")
  <T extends CharSequence> T runGeneric(T x) {
    return x;
  }

  <S extends CharSequence> boolean isEmpty(S text) {
    return text.length() == 0;
  }

  @CachedResult(condition = "isRight") // ERROR
  <T extends Comparable<T>> int run(T x) {
    return 0;
  }

  boolean isRight(Comparable<String> x) {
    return true;
  }
}
