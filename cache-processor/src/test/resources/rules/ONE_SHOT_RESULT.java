package sample;

import io.cachedresult.CachedResult;
import java.util.stream.IntStream;

class Sample {
  @CachedResult
  IntStream run(int x) { // ERROR
    return IntStream.range(0, x);
  }
}
