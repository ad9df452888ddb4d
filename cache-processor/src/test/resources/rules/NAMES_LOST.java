package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

/** Parameters named as compilers name those whose names a class file has lost. */
interface Base {
  @CachedResult
  int run(int arg0, int arg1);

  @CacheInvalidate(method = "run")
  void change(int arg0, int arg1);

  @CacheInvalidate(method = "run", allEntries = true)
  void changeAll(int arg0);
}

interface Sample extends Base { // ERROR
  @CachedResult
  int walk(int x);
}
