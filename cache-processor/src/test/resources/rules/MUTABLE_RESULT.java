package sample;

import io.cachedresult.CachedResult;
import java.util.List;

class Sample {
  @CachedResult
  List<String> run(int x) {
    return List.of();
  }

  @CachedResult
  @SuppressWarnings("MUTABLE_RESULT")
  byte[] runQuietly(int x) {
    return new byte[x];
  }

  @CachedResult
  byte[] runToo(int x) { // WARNING
    return new byte[x];
  }
}
