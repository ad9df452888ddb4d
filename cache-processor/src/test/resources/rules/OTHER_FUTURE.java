package sample;

import io.cachedresult.CachedResult;
import java.util.concurrent.Future;

class Sample {
  @CachedResult
  Future<String> run(int x) { // ERROR
    return null;
  }
}
