package odd.sub;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;
import odd.base.Base;

/** Annotated methods that are inherited, through an intermediate class and from another package. */
public class Inherited<T> extends Middle<T, Integer> {

  @CachedResult
  int own(T of) {
    return ++computations;
  }

  @CachedResult
  @Override
  public int overriddenAndAnnotated(List<T> key) {
    return super.overriddenAndAnnotated(key) + 100;
  }

  @CachedResult
  public int same(String overload) {
    return ++computations;
  }

  public static void run() {
    CachedInherited<String> cached = new CachedInherited<>();
    List<String> key = List.of("k");
    for (int i = 0; i < 2; i++) {
      Expect.equal("own", cached.own("x"), 1);
      Expect.equal("find", cached.find(key, 1, 2), List.of(1, 2));
      Expect.equal("later", cached.later(3).join(), 3);
      Expect.equal("hidden", cached.<List<String>, RuntimeException>hidden(key), key);
      Expect.equal("annotated again", cached.overriddenAndAnnotated(key), 105);
      Expect.equal("same", cached.same(key), 6);
      Expect.equal("same of text", cached.same("k"), 7);
      Expect.equal("between", cached.between(1), 8);
    }
    Expect.equal("overridden", cached.overridden(key) + cached.overridden(key), 9 + 10);
    Expect.equal(
        "out of reach", cached.callOfThePackage(key) + cached.callOfThePackage(key), 11 + 12);
    Base<List<String>, Integer> base = cached;
    Expect.equal("by the superclass", base.find(key, 1, 2), List.of(1, 2));
    Expect.equal("computations", cached.computations, 12);
    Expect.equal("in the handle", cached.findCache().getIfPresent(key, 1, 2), List.of(1, 2));
    Expect.equal(
        "name",
        cached.findCache().name(),
        "odd.sub.Inherited.find(java.util.List, java.lang.Integer[])");
    Expect.equal("handle of an overload", cached.sameListCache().size(), 1);
    cached.forget(key, 1, 2);
    Expect.equal("invalidated by what is inherited", cached.findCache().size(), 0);
    Expect.equal("the class between", new CachedMiddle<String, Integer>().betweenCache().size(), 0);
  }
}

class Middle<E, N extends Comparable<N>> extends Base<List<E>, N> {

  @CachedResult
  int between(N of) {
    return ++computations;
  }

  @Override
  public int overridden(List<E> key) {
    return super.overridden(key);
  }
}
