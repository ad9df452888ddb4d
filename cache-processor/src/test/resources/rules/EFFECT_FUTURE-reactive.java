package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import reactor.core.publisher.Mono;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CacheInvalidate(method = "run", allEntries = true)
  Mono<Void> clear() { // ERROR
    return null;
  }
}
