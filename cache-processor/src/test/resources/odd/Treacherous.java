package odd;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys and a clock that throw at any point of a call: no computation stays in flight. */
public class Treacherous {

  /** How many more calls succeed. */
  static int answers;

  record Key(int number) {

    @Override
    public int hashCode() {
      Treacherous.answer();
      return 1;
    }

    @Override
    public boolean equals(Object other) {
      Treacherous.answer();
      return other instanceof Key key && key.number == number;
    }
  }

  private static void answer() {
    if (answers-- == 0) {
      throw new IllegalStateException("treacherous");
    }
  }

  private static long time() {
    answer();
    return 0;
  }

  @CachedResult
  Map<Key, Integer> numbers(@CacheKey(each = true) List<Key> keys) {
    Map<Key, Integer> numbers = new HashMap<>();
    keys.forEach(key -> numbers.put(key, key.number));
    return numbers;
  }

  @CachedResult
  int number(Key key) {
    return key.number;
  }

  public static void run() {
    CacheEnvironment environment = CacheEnvironment.builder().ticker(Treacherous::time).build();
    boolean failed = true;
    for (int question = 0; failed; question++) {
      answers = Integer.MAX_VALUE;
      CachedTreacherous cached = new CachedTreacherous(environment);
      answers = question;
      failed = fails(cached);
      answers = Integer.MAX_VALUE;
      // A computation left behind would belong to this thread, and be reported as circular.
      Expect.equal("numbers after " + question, cached.numbers(keys()).size(), 3);
      Expect.equal("number after " + question, cached.number(new Key(7)), 7);
    }
  }

  private static List<Key> keys() {
    return List.of(new Key(1), new Key(2), new Key(3));
  }

  private static boolean fails(Treacherous cached) {
    try {
      cached.numbers(keys());
      cached.number(new Key(7));
      cached.numbers(keys());
      return false;
    } catch (IllegalStateException expected) {
      return true;
    }
  }
}
