package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** Effects of superclasses whose targets are overridden, overloaded, or no longer cached. */
public class InheritedEffects {

  static int calls;

  static class Base<T> {
    @CachedResult
    int one(T id) {
      return ++calls;
    }

    @CacheInvalidate(method = "one(T)")
    void drop(T id) {}

    @CachePut(method = "one")
    int set(T id, int result) {
      return result;
    }
  }

  static class Plain extends Base<String> {
    @Override
    int one(String id) {
      return ++calls;
    }

    @CachedResult
    int other(int x) {
      return x;
    }
  }

  static class Overloading extends Base<String> {
    @CachedResult
    int one() {
      return ++calls;
    }
  }


  public static void run() {
    Plain plain = new CachedInheritedEffects_Plain();
    plain.drop("a");
    Expect.equal("plain", plain.set("a", 9) == plain.one("a"), false);
    check(new CachedInheritedEffects_Overloading());
    Overloading overloading = new CachedInheritedEffects_Overloading();
    int none = overloading.one();
    overloading.drop("a");
    Expect.equal("the other overload", overloading.one(), none);
    check(new CachedInheritedEffects_Base<>());
  }

  private static void check(Base<String> base) {
    int before = base.one("a");
    Expect.equal("found", base.one("a"), before);
    base.drop("a");
    Expect.equal("dropped", base.one("a") == before, false);
    Expect.equal("set", base.set("a", -3), base.one("a"));
  }
}
