package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

class Sample {
  record Value(int x) {}

  static class Bare {}

  @CachedResult
  int run(Class<?> type, Value value, List<? extends Number> numbers, Object any) {
    return 0;
  }

  @CachedResult
  int runByUnique(Currency currency, Void nothing, Module module, Class<Bare> type) {
    return 0;
  }

  @CachedResult
  int runByIdentity(@CacheKey(identity = true) Bare bare, @CacheKey int x, Supplier<Bare> bares) {
    return 0;
  }

  @CachedResult
  int runToo(
      int x,
      List<Bare[]> bare) { // ERROR
    return 0;
  }
}
