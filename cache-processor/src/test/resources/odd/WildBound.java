package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.ArrayList;
import java.util.List;

/** A wildcard next to a self-bounded type variable: ecj infers nothing from the two. */
public interface WildBound<N extends Number, C extends Comparable<C>> {

  List<Object> CALLS = new ArrayList<>();

  @CachedResult
  default int f(List<? super N> numbers) {
    CALLS.add(numbers);
    return CALLS.size();
  }

  public static void run() {
    CachedWildBound<Integer, String> wild = 
        new CachedWildBound<>(new WildBound<Integer, String>() {});
    Expect.equal("first", wild.f(List.of(1)), 1);
    Expect.equal("found", wild.f(List.of(1)), 1);
    Expect.equal("other", wild.f(List.of(2)), 2);
  }
}
