package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(unless = "isEmpty")
  String run(int x) {
    return "";
  }

  boolean isEmpty(CharSequence text) {
    return text.length() == 0;
  }

  @CachedResult(unless = "isShort") // ERROR
  String runToo(int x) {
    return "";
  }

  boolean isShort(CharSequence text) {
    return text.length() < 2;
  }

  int isShort(String text) {
    return text.length();
  }
}
