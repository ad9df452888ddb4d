package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** Conditions with several methods of the same signature: the call runs the only concrete one. */
public class EqualOverloads extends EqualOverloadsBase<String> {

  int computations;

  @CachedResult(condition = "isFine", unless = "isBad")
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
    for (int i = 0; i < 2; i++) {
      Expect.equal("cached", cached.length("abc"), 3);
      Expect.equal("condition", cached.length("never"), 5);
    }
    Expect.equal("computations", cached.computations, 3);
    Expect.equal("overridden", cached.lengthToo(""), 40);
    Expect.equal("overridden, again", cached.lengthToo(""), 40);
  }
}

abstract class EqualOverloadsBase<T> {
  abstract boolean isFine(T any) throws Exception;

  boolean isFine(String text) {
    return !text.equals("never");
  }

  boolean isBad(int length) {
    return length == 0;
  }

  abstract boolean isOverridden(T any) throws Exception;
}
