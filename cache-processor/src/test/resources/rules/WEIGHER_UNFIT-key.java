package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;

class Sample {
  static final class OfTexts implements Weigher<String, Object> {
    @Override
    public long weigh(String key, Object value) {
      return key.length();
    }
  }

  @CachedResult(weigher = OfTexts.class) // ERROR
  int run(String text) {
    return 1;
  }
}
