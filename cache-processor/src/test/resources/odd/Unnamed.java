import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;

/** The unnamed package, with classes that have the names of imported ones. */
public class Unnamed {

  int computations;

  @CachedResult
  int f(Entry entry, Objects objects, CacheEnvironment environment, List<Arrays> arrays) {
    return ++computations;
  }

  @CachedResult
  TypedCache g(int[] x, String y) {
    computations++;
    return new TypedCache();
  }

  static class Nested {
    @CachedResult
    String h(Override x) {
      return "h";
    }
  }

  public static void run() {
    CachedUnnamed unnamed = new CachedUnnamed();
    Entry entry = new Entry();
    for (int i = 0; i < 2; i++) {
      Expect.equal("f", unnamed.f(entry, null, null, List.of()), 1);
      Expect.equal("g", unnamed.g(new int[1], "y") != null, true);
      Expect.equal("h", new CachedUnnamed_Nested().h(null), "h");
    }
    Expect.equal("computations", unnamed.computations, 2);
  }
}

record Entry() {}

record Objects() {}

record Arrays() {}

record CacheEnvironment() {}

record TypedCache() {}

record Override() {}

record String2() {}

record Generated() {}
