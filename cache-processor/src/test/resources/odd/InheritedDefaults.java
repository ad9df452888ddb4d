package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.ArrayList;
import java.util.List;

/** Annotated default methods of interfaces that a class or its superclass implements. */
public class InheritedDefaults {

  interface Upper<T> {
    List<Object> calls();

    @CachedResult
    default T found(T x) {
      calls().add(x);
      return x;
    }

    @CachedResult
    default int overridden(int x) {
      calls().add(x);
      return x;
    }

    @CachedResult
    default int implemented(int x) {
      throw new AssertionError("implemented by a class");
    }

    @CacheInvalidate(method = "found")
    default void forget(T x) {}
  }

  interface Lower extends Upper<String> {
    @Override
    default int overridden(int x) {
      calls().add(x);
      return -x;
    }
  }

  interface Other<N extends Number> {
    List<Object> calls();

    @CachedResult(unless = "isNegative")
    default <K> N other(K key, N number) {
      calls().add(key);
      return number;
    }

    static boolean unrelated(Number number) {
      return true;
    }

    default boolean isNegative(N number) {
      return number.intValue() < 0;
    }
  }

  abstract static class Base<N extends Number> implements Other<N> {
    public int implemented(int x) {
      calls().add(x);
      return x;
    }
  }

  static class Host extends Base<Integer> implements Lower {
    final List<Object> calls = new ArrayList<>();

    @Override
    public List<Object> calls() {
      return calls;
    }

    @CachedResult
    int own(int x) {
      calls.add(x);
      return x;
    }
  }

  public static void run() {
    CachedInheritedDefaults_Host cached = new CachedInheritedDefaults_Host();
    for (int i = 0; i < 2; i++) {
      Expect.equal("own", cached.own(1), 1);
      Expect.equal("found", cached.found("a"), "a");
      Expect.equal("other", cached.other("b", 5), 5);
      Expect.equal("negative", cached.other("c", -5), -5);
      Expect.equal("overridden", cached.overridden(8), -8);
      Expect.equal("implemented", cached.implemented(9), 9);
    }
    Expect.equal("calls", cached.calls, List.of(1, "a", "b", "c", 8, 9, "c", 8, 9));
    Lower lower = cached;
    lower.forget("a");
    Expect.equal("again", lower.found("a"), "a");
    Expect.equal("calls", cached.calls.size(), 10);
    Expect.equal("handle", cached.foundCache().getIfPresent("a"), "a");
  }
}
