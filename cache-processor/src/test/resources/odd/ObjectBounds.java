package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.io.Serializable;

/** Bounds that begin with Object, which decides the erasure of the type variable. */
public class ObjectBounds<A extends Object & Comparable<A>> extends ObjectBoundsBase<A> {

  int computations;

  <T extends Object & Comparable<? super T>> ObjectBounds(T any) {}

  @CachedResult
  public <T extends Object & Comparable<T> & Serializable> T method(T one, A other) {
    computations++;
    return one;
  }

  @CacheInvalidate(method = "method", allEntries = true)
  protected <T extends Object & Comparable<T>> T drop(T any) {
    return any;
  }

  @CachedResult
  static <T extends Object & Comparable<T>> int compare(T one, T other) {
    return one.compareTo(other);
  }

  interface Api<A extends Comparable<A> & Serializable> {
    @CachedResult
    default <T extends Object & Comparable<T>> T api(T one, A other) {
      return one;
    }
  }

  public static void run() throws Exception {
    CachedObjectBounds<String> cached = new CachedObjectBounds<>(1);
    ObjectBounds<String> declared = cached;
    for (int i = 0; i < 2; i++) {
      Expect.equal("method", declared.method(1, "a"), 1);
      Expect.equal("inherited", declared.inherited(1L, "a"), 1L);
      Expect.equal("static", CachedObjectBounds.compare("a", "b"), -1);
    }
    Expect.equal("computations", cached.computations, 1);
    declared.drop("x");
    declared.method(1, "a");
    Expect.equal("computations after the invalidation", cached.computations, 2);
    Expect.equal("in the handle", cached.methodCache().<Integer>getIfPresent(1, "a"), 1);
    Expect.equal("delegate", new CachedObjectBounds_Api<String>(new Api<>() {}).api(2, "a"), 2);

    Class<?> type = CachedObjectBounds.class;
    type.getDeclaredConstructor(Object.class);
    type.getDeclaredMethod("method", Object.class, Object.class);
    type.getDeclaredMethod("drop", Object.class);
    type.getDeclaredMethod("compare", Object.class, Object.class);
    type.getDeclaredMethod("inherited", Comparable.class, Object.class);
    CachedObjectBounds_Api.class.getDeclaredMethod("api", Object.class, Comparable.class);
    Expect.equal("bounds", type.getTypeParameters()[0].getBounds()[0], Object.class);
  }
}

abstract class ObjectBoundsBase<B> {
  @CachedResult
  <T extends Comparable<T> & Serializable> T inherited(T one, B other) {
    return one;
  }
}
