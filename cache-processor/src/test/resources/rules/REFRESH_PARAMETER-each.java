package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class Sample {
  @CachedResult(refreshAfterWrite = "1m")
  Map<List<String>, Integer> run(@CacheKey(each = true) List<List<String>> lists) {
    return Map.of();
  }

  @CachedResult(refreshAfterWrite = "1m") // ERROR
  Map<ArrayList<String>, Integer> runToo(@CacheKey(each = true) List<ArrayList<String>> lists) {
    return Map.of();
  }
}
