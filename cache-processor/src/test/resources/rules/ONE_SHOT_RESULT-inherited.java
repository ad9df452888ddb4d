package sample;

import io.cachedresult.CachedResult;
import java.io.InputStream;

interface Base<R> {
  @CachedResult
  R run(int x);
}

interface Sample extends Base<InputStream> { // ERROR
  @CachedResult
  int own(int x);
}
