package sample;

import io.cachedresult.CachedResult;
import java.util.concurrent.ConcurrentSkipListMap;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CachedResult
  int run( // ERROR
      ConcurrentSkipListMap<String, String> one,
      ConcurrentSkipListMap<String, String> two,
      ConcurrentSkipListMap<String, String> three,
      ConcurrentSkipListMap<String, String> four,
      ConcurrentSkipListMap<String, String> five,
      ConcurrentSkipListMap<String, String> six,
      ConcurrentSkipListMap<String, String> seven,
      ConcurrentSkipListMap<String, String> eight,
      ConcurrentSkipListMap<String, String> nine,
      ConcurrentSkipListMap<String, String> ten,
      ConcurrentSkipListMap<String, String> eleven,
      ConcurrentSkipListMap<String, String> twelve) {
    return 1;
  }
}
