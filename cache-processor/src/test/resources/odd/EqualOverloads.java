package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** Conditions that are declared by a generic superclass, and implemented without its exception. */
public class EqualOverloads extends EqualOverloadsBase<String> {

  int computations;

  @CachedResult(unless = "isBad")
  int length(String text) {
    computations++;
    return text.length();
  }

  @Override
  boolean isOverridden(String text) {
    return text.isEmpty();
  }

  @CachedResult(condition = "isOverridden")
  int lengthToo(String text) {
    return text.length() + 10 * ++computations;
  }

  public static void run() {
    CachedEqualOverloads cached = new CachedEqualOverloads();
    Expect.equal("cached", cached.length("abc") + cached.length("abc"), 6);
    Expect.equal("computations", cached.computations, 1);
    Expect.equal("overridden", cached.lengthToo(""), 20);
    Expect.equal("overridden, again", cached.lengthToo(""), 20);
    Expect.equal("overridden, not cached", cached.lengthToo("abc"), 33);
    Expect.equal("overridden, computed again", cached.lengthToo("abc"), 43);
  }
}

abstract class EqualOverloadsBase<T> {
  boolean isBad(int length) {
    return length == 0;
  }

  abstract boolean isOverridden(T any) throws Exception;
}
