package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Elements and results of type variables, names that collide, and every form of class. */
public class EachElement<A> {

  static int computations;

  @CachedResult(unless = "isAbsent")
  <K, V extends Comparable<V>> Map<K, V> all(
      @CacheKey(each = true) Set<K> element, V call, int[] computed, int... results) {
    computations++;
    Map<K, V> all = new HashMap<>();
    element.forEach(key -> all.put(key, call));
    computed[0] = 99;
    return all;
  }

  boolean isAbsent(Comparable<?> result) {
    return result == null;
  }

  @CachedResult
  Map<A, List<A>> own(@CacheKey(each = true) List<A> mine) {
    computations++;
    Map<A, List<A>> own = new LinkedHashMap<>();
    mine.forEach(one -> own.put(one, List.of()));
    return own;
  }

  @CacheInvalidate(method = "own")
  void forget(A mine) {}

  @CachePut(method = "own")
  List<A> put(A mine, List<A> result) {
    return result;
  }

  @CachedResult
  static Map<String, Integer> lengths(@CacheKey(each = true) Collection<String> of) throws Exception {
    computations++;
    Map<String, Integer> lengths = new HashMap<>();
    of.forEach(text -> lengths.put(text, text == null ? -1 : text.length()));
    return lengths;
  }

  interface Remote {
    @CachedResult(refreshAfterWrite = "1h")
    Map<Long, String> names(@CacheKey(each = true) List<Long> delegate, @CacheKey int x, Object y);
  }

  public static void run() throws Exception {
    CachedEachElement<Integer> cached = new CachedEachElement<>();
    for (int i = 0; i < 2; i++) {
      Map<String, Long> all = cached.all(Set.of("a"), 5L, new int[1], 3);
      Expect.equal("all", all, Map.of("a", 5L));
      Expect.equal("own", cached.own(List.of(2, 1, 2)).keySet().toString(), "[2, 1]");
      Expect.equal("lengths", CachedEachElement.lengths(Arrays.asList("x", null)).get(null), -1);
    }
    Expect.equal("computations", computations, 3);
    cached.forget(2);
    cached.put(1, List.of(7));
    Expect.equal("after", cached.own(List.of(1, 2)), Map.of(1, List.of(7), 2, List.of()));
    Expect.equal("computations after", computations, 4);
    Remote remote = new CachedEachElement_Remote((ids, x, y) -> Map.of(ids.get(0), "n" + ids));
    Expect.equal("remote", remote.names(List.of(4L, 5L), 1, "y"), Map.of(4L, "n[4, 5]"));
    Expect.equal("again", remote.names(List.of(4L, 5L), 1, "z"), Map.of(4L, "n[4, 5]", 5L, "n[5]"));
  }
}
