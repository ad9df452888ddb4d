package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import io.smallrye.mutiny.Uni;

interface Base<R> {
  @CachedResult
  int run(int x);

  @CacheInvalidate(method = "run")
  R drop(int x);
}

interface Sample extends Base<Uni<Void>> { // ERROR
  @CachedResult
  int own(int x);
}
