package sample;

import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.io.FileNotFoundException;
import java.io.IOException;

class Sample {
  @CachedResult(unless = "isEmpty")
  String run(int x) throws IOException {
    return "";
  }

  boolean isEmpty(String text) throws FileNotFoundException {
    return text.isEmpty();
  }

  @CachePut(method = "run")
  String declares(int x) throws IOException {
    return "";
  }

  @CachePut(method = "run") // ERROR
  String put(int x) throws InterruptedException {
    return "";
  }
}
