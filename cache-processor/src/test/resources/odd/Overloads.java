package odd;

import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Conditions that are overloaded or generic: the generated code calls the one that Java chooses. */
public class Overloads {

  int computations;

  @CachedResult(condition = "isFine", unless = "isBad")
  String text(String x) {
    computations++;
    return x;
  }

  boolean isFine(Object any) {
    throw new AssertionError("less specific");
  }

  boolean isFine(CharSequence any) throws Exception {
    throw new Exception("less specific");
  }

  static boolean isFine(String text) {
    return !text.equals("never");
  }

  boolean isFine(String... strings) {
    throw new AssertionError("varargs");
  }

  static boolean isBad(Object any) {
    throw new AssertionError("less specific");
  }

  boolean isBad(String text) {
    return text.isEmpty();
  }

  int isBad(int number) {
    return number;
  }

  @CachedResult(condition = "isLarge")
  long number(int x) {
    computations++;
    return x;
  }

  boolean isLarge(Integer x) {
    throw new AssertionError("boxed");
  }

  boolean isLarge(long x) {
    return x > 10;
  }

  @CachedResult(condition = "hasElements", unless = "isEmpty")
  List<Map<String, Integer>> maps(List<? extends Number> numbers, String[] names) {
    computations++;
    return numbers.isEmpty() ? List.of() : List.of(Map.of(names[0], numbers.get(0).intValue()));
  }

  <T extends Number, U> boolean hasElements(Collection<T> numbers, U[] names) {
    return names.length > 0;
  }

  static <K extends Comparable<K>, V, M extends Map<K, V>> boolean isEmpty(List<M> maps) {
    return maps.isEmpty();
  }

  <T> boolean isEmpty(Object any) {
    throw new AssertionError("less specific");
  }

  @CachedResult(unless = "isSecret")
  Object any(int x) {
    computations++;
    return x;
  }

  @CachePut(method = "any")
  String replace(int x) {
    return "new";
  }

  boolean isSecret(Object any) {
    return false;
  }

  static boolean isSecret(String text) {
    throw new AssertionError("too specific");
  }

  public static void run() {
    CachedOverloads cached = new CachedOverloads();
    for (int i = 0; i < 2; i++) {
      Expect.equal("cached", cached.text("x"), "x");
      Expect.equal("condition", cached.text("never"), "never");
      Expect.equal("unless", cached.text(""), "");
      Expect.equal("small", cached.number(1), 1L);
      Expect.equal("large", cached.number(11), 11L);
      Expect.equal("maps", cached.maps(List.of(1), new String[] {"a"}), List.of(Map.of("a", 1)));
      Expect.equal("empty", cached.maps(new ArrayList<Long>(), new String[] {"a"}), List.of());
      Expect.equal("any", cached.any(1), 1);
    }
    Expect.equal("computations", cached.computations, 5 + 3 + 3 + 1);
    cached.replace(1);
    Expect.equal("replaced", cached.any(1), "new");
  }
}
