package odd;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.lang.reflect.Modifier;

/** Everything that is not public, nested twice, and nested in a generic class. */
public class Visibility<T> {

  protected static class Middle<T> {

    static class Inner<T> {

      int computations;

      protected Inner() {}

      Inner(int from) {
        computations = from;
      }

      private Inner(String secret) {}

      @CachedResult
      protected int shown(T of) {
        return ++computations;
      }

      @CachedResult
      int hidden(@CacheKey(identity = true) Inner<T> of) {
        return ++computations;
      }
    }
  }

  interface Holder {
    class Held {
      @CachedResult
      public int held(int x) {
        return x + 1;
      }
    }
  }

  public static void run() throws Exception {
    CachedVisibility_Middle_Inner<String> cached = new CachedVisibility_Middle_Inner<>(5);
    Expect.equal("shown", cached.shown("x"), 6);
    Expect.equal("shown again", cached.shown("x"), 6);
    Expect.equal("hidden", cached.hidden(cached), 7);
    Expect.equal("hidden again", cached.hidden(cached), 7);
    Expect.equal("held", new CachedVisibility_Holder_Held(CacheEnvironment.shared()).held(1), 2);

    Class<?> type = cached.getClass();
    Expect.equal("class", Modifier.isPublic(type.getModifiers()), false);
    Expect.equal("constructors", type.getDeclaredConstructors().length, 4);
    Expect.equal(
        "constructor", Modifier.isProtected(type.getDeclaredConstructor().getModifiers()), true);
    Expect.equal(
        "handle", Modifier.isProtected(type.getDeclaredMethod("shownCache").getModifiers()), true);
    Expect.equal("other handle", type.getDeclaredMethod("hiddenCache").getModifiers(), 0);
  }
}
