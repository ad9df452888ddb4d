package odd;

import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;

/** Overloads inherited from generic types: their names have the types that the class knows. */
public class InheritedOverloads extends InheritedOverloadsBase<String, int[]> {

  int computations;

  @CachedResult
  int find(long id) {
    return ++computations;
  }

  @CachePut(method = "find(String, int[])")
  int replace(String one, int[] two) {
    return 7;
  }

  public static void run() {
    CachedInheritedOverloads cached = new CachedInheritedOverloads();
    Expect.equal("own", cached.find(1), 1);
    Expect.equal("inherited", cached.find("a", new int[] {1}), 1);
    Expect.equal(
        "name of the handle", cached.findStringIntArrayCache().getIfPresent("a", new int[] {1}), 1);
    Expect.equal("another overload", cached.find(List.of("a")), 2);
    Expect.equal("a list", cached.findListCache().getIfPresent(List.of("a")), 2);
    cached.replace("a", new int[] {1});
    Expect.equal("replaced", cached.find("a", new int[] {1}), 7);
    Expect.equal(
        "name in statistics",
        cached.findStringIntArrayCache().name(),
        "odd.InheritedOverloads.find(java.lang.String, int[])");
  }
}

abstract class InheritedOverloadsBase<A, B> {

  private int computations;

  @CachedResult
  int find(A one, B two) {
    return ++computations;
  }

  @CachedResult
  int find(List<A> all) {
    return ++computations;
  }
}
