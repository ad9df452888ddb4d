package sample;

import io.cachedresult.CachedResult;
import java.io.FileInputStream;

class Sample {
  @CachedResult
  int run(
      int x,
      FileInputStream in) { // ERROR
    return x;
  }
}
