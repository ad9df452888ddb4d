package odd;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.io.IOException;
import java.util.List;

/** Constructors with every kind of overload, and one that calls the cached method. */
public class Constructors<T> {

  final String made;
  int computations;

  Constructors(Object... all) {
    made = "varargs " + all.length;
  }

  Constructors(Object one) {
    made = "object";
  }

  Constructors(String one, Object two) throws IOException {
    made = "string, object";
    if (two == null) {
      throw new IOException("expected");
    }
  }

  <X extends RuntimeException, Y extends List<? super T>> Constructors(Y list, T one, X... failures)
      throws X {
    made = "generic " + failures.length;
    for (X failure : failures) {
      throw failure;
    }
  }

  Constructors(int environment, long ticker) {
    made = "calls " + cached(environment) + cached(environment);
  }

  private Constructors(Constructors<T> secret, int x) {
    made = "secret";
  }

  @CachedResult
  int cached(int x) {
    return x + ++computations;
  }

  public static void run() throws Exception {
    CacheEnvironment other = CacheEnvironment.shared();
    Expect.equal("none", new CachedConstructors<>().made, "varargs 0");
    Expect.equal("one", new CachedConstructors<>(1).made, "object");
    Expect.equal("two", new CachedConstructors<>("x", 1).made, "string, object");
    Expect.equal("three", new CachedConstructors<>(1, 2, 3).made, "varargs 3");
    Expect.equal("an array", new CachedConstructors<>(new Object[] {1, 2}, other).made, "varargs 2");
    Expect.equal("generic", new CachedConstructors<>(List.of(), "x").made, "generic 0");
    try {
      new CachedConstructors<>("x", (Object) null);
      throw new AssertionError("no exception");
    } catch (IOException expected) {
      Expect.equal("failure", expected.getMessage(), "expected");
    }
    try {
      new CachedConstructors<>(List.of(), "x", new ArithmeticException());
      throw new AssertionError("no exception");
    } catch (ArithmeticException expected) {
      Expect.equal("failure", expected.getMessage(), null);
    }
    CachedConstructors<String> calls = new CachedConstructors<>(10, 20L);
    Expect.equal("calls are not cached", calls.made, "calls 1112");
    Expect.equal("afterwards they are", calls.cached(10) + calls.cached(10), 26);
  }
}
