package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

class Sample {
  @CachedResult
  Map<String, Integer> run(@CacheKey(each = true) Set<String> names, int x) {
    return Map.of();
  }

  @CachedResult
  List<Integer> runToo(
      @CacheKey(each = true) Collection<String> names) { // ERROR
    return List.of();
  }
}
