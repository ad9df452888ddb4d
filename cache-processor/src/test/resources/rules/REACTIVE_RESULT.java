package sample;

import io.cachedresult.CachedResult;
import java.util.concurrent.Flow;

class Sample {
  @CachedResult
  Flow.Publisher<String> run(int x) { // ERROR
    return subscriber -> {};
  }
}
