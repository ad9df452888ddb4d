package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import java.util.List;
import java.util.Map;

class Sample {
  record Seen(String name, Map<String, List<Integer>> numbers) {}

  static final class Weighed implements Weigher<Object, Runnable> {
    @Override
    public long weigh(Object key, Runnable value) {
      return 8;
    }
  }

  @CachedResult
  Seen run(String x) {
    return new Seen(x, Map.of());
  }

  @CachedResult(weigher = Weighed.class)
  Runnable runOtherwise(int x) {
    return () -> {};
  }

  @CachedResult
  @SuppressWarnings("UNSEEN_TYPE")
  Runnable runQuietly(int x) {
    return () -> {};
  }

  @CachedResult
  List<Runnable> runToo(int x) { // NOTE
    return List.of();
  }

  @CachedResult
  Runnable runAgain(int x) {
    return () -> {};
  }
}
