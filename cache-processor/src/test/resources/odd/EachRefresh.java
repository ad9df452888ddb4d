package odd;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Elements and other keys that change before the background refresh uses them. */
public class EachRefresh {

  static long now;

  @CachedResult(refreshAfterWrite = "1m", expireAfterWrite = "1h")
  Map<List<String>, Integer> sums(@CacheKey(each = true) Collection<List<String>> of, int[] more) {
    Map<List<String>, Integer> sums = new HashMap<>();
    of.forEach(words -> sums.put(words, words.size() + more[0]));
    return sums;
  }

  public static void run() {
    List<Runnable> background = new ArrayList<>();
    CacheEnvironment environment =
        CacheEnvironment.builder().executor(background::add).ticker(() -> now).build();
    CachedEachRefresh cached = new CachedEachRefresh(environment);
    List<String> words = new ArrayList<>(List.of("a"));
    int[] more = {10};
    cached.sums(List.of(words), more);
    now += TimeUnit.MINUTES.toNanos(2);
    cached.sums(List.of(words), more);
    words.add("b");
    more[0] = 20;
    background.forEach(Runnable::run);
    Expect.equal("computed again", cached.sumsCache().stats().loads(), 2L);
    Expect.equal("entries", cached.sumsCache().size(), 1);
    Expect.equal("sum", cached.sumsCache().getIfPresent(List.of("a"), new int[] {10}), 11);
  }
}
