package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/**
 * Targets named by their parameter types: varargs, and types as an inherited method has them here.
 */
public class Targets {

  static class Base<T> {

    int calls;

    @CachedResult
    int one(T id) {
      return ++calls;
    }

    @CachedResult
    int many(int x, String... names) {
      return ++calls;
    }

    @CachedResult
    int many(int x, long y) {
      return ++calls;
    }

    @CacheInvalidate(method = "one(T)")
    void drop(T id) {}

    @CacheInvalidate(method = "many(int, String...)")
    void dropMany(int x, String... names) {}
  }

  static class Derived extends Base<String> {
    @CacheInvalidate(method = "one(String)")
    void dropHere(String id) {}
  }

  public static void run() {
    Derived derived = new CachedTargets_Derived();
    Expect.equal("found", derived.one("a"), derived.one("a"));
    derived.drop("a");
    Expect.equal("dropped", derived.one("a"), 2);
    derived.dropHere("a");
    Expect.equal("dropped here", derived.one("a"), 3);
    Expect.equal("many", derived.many(1, "x"), 4);
    derived.dropMany(1, "x");
    Expect.equal("many again", derived.many(1, "x"), 5);
  }
}
