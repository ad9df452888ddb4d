package odd;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Intersections, wildcards, recursive generics, and type variables that depend on others. */
public class Bounds<
    A extends Number & Comparable<A>, B extends List<? super A>, S extends Bounds<A, B, S>> {

  int computations;

  @CachedResult
  <T extends Number & Comparable<? super T> & Serializable> T intersection(T one, A other) {
    computations++;
    return one;
  }

  @CachedResult
  <C extends Comparable<C>> int comparable(
      Map<?, ? super C> map, List<? super C> list, List<? extends C> more, C one) {
    return ++computations;
  }

  @CachedResult
  <C extends Comparable<? super C>> Map<C, ? extends List<? super C>> wild(
      Collection<? extends Map<? extends C, ?>> of) {
    computations++;
    return new HashMap<>();
  }

  @CachedResult
  <E extends Enum<E>, X extends Map<E, ? extends X>> X recursive(Class<E> type, X map) {
    computations++;
    return map;
  }

  @CachedResult
  S self(
      @CacheKey(identity = true) S self, @CacheKey B list, @CacheKey Class<? extends S> type) {
    computations++;
    return self;
  }

  @CachedResult
  <U extends A, V extends U> Function<? super U, ? extends V> chain(U one, V other, U[] array) {
    computations++;
    return x -> other;
  }

  @CachedResult
  int unbounded(List<?> list, Map<?, ?> map, Class<?>[] types, Map.Entry<?, ? extends A> entry) {
    return ++computations;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  static class Own extends Bounds<Integer, List<Number>, Own> {}

  enum Color {
    RED
  }

  static class Tree extends HashMap<Color, Tree> {
    private static final long serialVersionUID = 1L;
  }

  public static void run() {
    CachedBounds<Integer, List<Number>, Own> bounds = new CachedBounds<>();
    List<Object> objects = new ArrayList<>(List.of("o"));
    Map<String, Object> map = new HashMap<>(Map.of("k", 1));
    Own own = new Own();
    for (int i = 0; i < 2; i++) {
      Expect.equal("intersection", bounds.intersection(1L, 2), 1L);
      Expect.equal("intersection of another type", bounds.intersection(1, 2), 1);
      Expect.equal("comparable", bounds.comparable(map, objects, List.of("x"), "y"), 3);
      Expect.equal("wild", bounds.<String>wild(new HashSet<>()), Map.of());
      Expect.equal("recursive", bounds.recursive(Color.class, new Tree()), new Tree());
      Expect.equal("self", bounds.self(own, List.of(1), Own.class) == own, true);
      Function<? super Integer, ? extends Integer> chain =
          bounds.chain(1, 7, new Integer[] {1, null});
      Expect.equal("chain", chain.apply(1), 7);
      Expect.equal(
          "unbounded",
          bounds.unbounded(objects, map, new Class<?>[] {int.class}, Map.entry("a", 1)),
          8);
    }
    Expect.equal("computations", bounds.computations, 8);
    Expect.equal(
        "in the handle", bounds.intersectionCache().<Long>getIfPresent(1L, 2), 1L);
    bounds.comparableCache().put(map, objects, List.of("x"), "y", 30);
    Expect.equal("after put", bounds.comparable(map, objects, List.of("x"), "y"), 30);
    objects.add("p");
    Expect.equal("of a changed list", bounds.comparable(map, objects, List.of("x"), "y"), 9);
  }
}
