package sample;

import io.cachedresult.CachedResult;
import java.util.ArrayList;

class Sample {
  @CachedResult(refreshAfterWrite = "1m") // ERROR
  int run(int x, ArrayList<String> names) {
    return x;
  }
}
