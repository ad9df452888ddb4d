package odd;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;

/** Inner classes of a generic class, which carries the type arguments. */
public class InnerOfGeneric<A> {

  int computations;

  class In extends Valued {}

  class Pair<B> extends Valued {
    class Deep extends Valued {}
  }

  /** Equals itself only, and declares that. */
  static class Valued {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @CachedResult
  <T> InnerOfGeneric<T>.In in(@CacheKey(identity = true) InnerOfGeneric<T>.In of) {
    computations++;
    return of;
  }

  @CachedResult
  <T, U> InnerOfGeneric<T>.Pair<U>.Deep deep(
      @CacheKey(identity = true) InnerOfGeneric<T>.Pair<U>.Deep of,
      @CacheKey(identity = true) InnerOfGeneric<A>.Pair<T> pair) {
    computations++;
    return of;
  }

  @CachedResult
  <T extends InnerOfGeneric<String>.In, U extends InnerOfGeneric<T>.Pair<?>> T bound(T of, U other) {
    computations++;
    return of;
  }

  @CachedResult
  In own(In of, List<InnerOfGeneric<?>.Pair<? super A>> more, InnerOfGeneric<A>.Pair<A>[] array) {
    computations++;
    return of;
  }

  public static void run() {
    CachedInnerOfGeneric<String> cached = new CachedInnerOfGeneric<>();
    InnerOfGeneric<Integer> other = new InnerOfGeneric<>();
    InnerOfGeneric<Integer>.In in = other.new In();
    InnerOfGeneric<String>.In own = cached.new In();
    InnerOfGeneric<Integer>.Pair<Long> pair = other.new Pair<Long>();
    InnerOfGeneric<Integer>.Pair<Long>.Deep deep = pair.new Deep();
    InnerOfGeneric<String>.Pair<Integer> third = cached.new Pair<Integer>();
    for (int i = 0; i < 2; i++) {
      InnerOfGeneric<Integer>.In again = cached.in(in);
      Expect.equal("in", again == in, true);
      InnerOfGeneric<Integer>.Pair<Long>.Deep deepAgain = cached.deep(deep, third);
      Expect.equal("deep", deepAgain == deep, true);
      Expect.equal("bound", cached.bound(own, null) == own, true);
      Expect.equal("own", cached.own(own, List.of(), null) == own, true);
    }
    Expect.equal("computations", cached.computations, 4);
  }
}
