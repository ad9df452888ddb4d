package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** A method with overloads, whose bridge method takes Object. */
public class Bridged extends BridgedBase<String, Integer> {

  int computations;

  @Override
  @CachedResult
  Integer m(String of) {
    return of.length() + 10 * ++computations;
  }

  @CachedResult
  Integer m(Integer of) {
    return -(of + 10 * ++computations);
  }

  @CachedResult
  Integer m(Object one, Object another) {
    return 1000 + ++computations;
  }

  public static void run() {
    CachedBridged cached = new CachedBridged();
    BridgedBase<String, Integer> base = cached;
    Expect.equal("by the superclass", base.m("abc"), 13);
    Expect.equal("by the class", cached.m("abc"), 13);
    Expect.equal("overload", cached.m(3), -23);
    Expect.equal("overload again", cached.m(3), -23);
    Expect.equal("two", cached.m("abc", 3), 1003);
    Expect.equal("in the handle", cached.mStringCache().getIfPresent("abc"), 13);
    Expect.equal("in the other", cached.mIntegerCache().getIfPresent(3), -23);
  }
}

abstract class BridgedBase<T, R> {
  abstract R m(T of);
}
