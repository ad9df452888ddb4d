package odd;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps that lack requested elements, or throw when asked for them. */
public class EachAbsent {

  Map<String, Integer> answer = Map.of();
  int computations;

  @CachedResult(unless = "isNegative")
  Map<String, Integer> numbers(@CacheKey(each = true) Collection<String> of) {
    computations++;
    return answer;
  }

  boolean isNegative(Integer number) {
    return number.intValue() < 0;
  }

  @CachedResult(cacheNull = false)
  Map<String, Integer> others(@CacheKey(each = true) Collection<String> of) {
    computations++;
    return answer;
  }

  public static void run() {
    CachedEachAbsent cached = new CachedEachAbsent();
    Collection<String> asked = Arrays.asList("a", null, "b");
    for (Map<String, Integer> answer : Arrays.asList(
        Map.of("a", 1), new TreeMap<>(Map.of("a", 1)), new HashMap<>(Map.of("a", 1)))) {
      cached.answer = answer;
      Expect.equal("numbers", cached.numbers(asked), Map.of("a", 1));
      Expect.equal("others", cached.others(asked), Map.of("a", 1));
    }
    Expect.equal("what is absent is asked for again", cached.computations, 6);
    cached.answer = null;
    Expect.equal("no map", failure(cached, asked),
        "odd.EachAbsent.numbers(java.util.Collection) returned null instead of a map");
  }

  private static String failure(EachAbsent cached, Collection<String> asked) {
    try {
      return "" + cached.numbers(asked);
    } catch (NullPointerException failure) {
      return failure.getMessage();
    }
  }
}
