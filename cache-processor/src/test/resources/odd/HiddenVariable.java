package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Methods whose type variables have the names of those of the class. */
public class HiddenVariable<A, B extends List<A>> {

  int computations;

  @CachedResult
  <A> A first(A of, B list) {
    computations++;
    return of;
  }

  @CachedResult
  <B extends Comparable<B>> Map<A, B> second(A one, B other, List<? extends B> more) {
    computations++;
    return Map.of(one, other);
  }

  @CachedResult
  <A> CompletableFuture<A> later(A of) {
    computations++;
    return CompletableFuture.completedFuture(of);
  }

  @CachedResult
  <B> B[] arrays(B[] of, A one) {
    computations++;
    return of;
  }

  public static void run() {
    CachedHiddenVariable<String, List<String>> hidden = new CachedHiddenVariable<>();
    for (int i = 0; i < 2; i++) {
      int first = hidden.first(1, List.of("a"));
      Expect.equal("first", first, 1);
      Expect.equal("second", hidden.second("a", 1L, List.of(2L)), Map.of("a", 1L));
      long later = hidden.later(1L).join();
      Expect.equal("later", later, 1L);
      Integer[] arrays = hidden.arrays(new Integer[] {i - i}, "x");
      Expect.equal("arrays", arrays, new Integer[] {0});
    }
    Expect.equal("computations", hidden.computations, 4);
    int stored = hidden.firstCache().<Integer>getIfPresent(1, List.of("a"));
    Expect.equal("in the handle", stored, 1);
    hidden.secondCache().put("a", 1L, List.of(2L), Map.of());
    Expect.equal("after put", hidden.second("a", 1L, List.of(2L)), Map.of());
    Expect.equal("invalidate", hidden.laterCache().invalidate(1L), true);
  }
}
