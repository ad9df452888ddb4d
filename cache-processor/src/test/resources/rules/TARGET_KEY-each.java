package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.List;
import java.util.Map;

interface Sample {
  @CachedResult
  Map<String, Long> run(@CacheKey(each = true) List<String> names);

  @CacheInvalidate(method = "run")
  void change(String names);

  @CacheInvalidate(method = "run") // ERROR
  void changeToo(List<String> names);
}
