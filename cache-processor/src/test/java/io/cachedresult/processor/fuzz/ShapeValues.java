package io.cachedresult.processor.fuzz;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short names for new values, which are mutable if their type is. */
final class ShapeValues {

  private ShapeValues() {}

  static Object[] many(Object... values) {
    return values;
  }

  static String copy(String text) {
    return new String(text.toCharArray());
  }

  static int[] ints(int... values) {
    return values;
  }

  static double[] doubles(double... values) {
    return values;
  }

  static String[] strings(String... values) {
    return values;
  }

  static List<Object> list(Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }

  static Set<Object> set(Object... values) {
    return new LinkedHashSet<>(Arrays.asList(values));
  }

  static Map<String, Integer> map(String key, Integer value) {
    Map<String, Integer> map = new HashMap<>();
    map.put(key, value);
    return map;
  }

  static Object[] lists() {
    return many(null, list(), list("Aa"), list(copy("BB")), list("a", "b"), list("b", "a"));
  }

  static Object[] numberLists() {
    return many(null, list(), list(1), list(1L), list(1d), list(1, null));
  }

  static Object[] maps() {
    return many(
        null, new HashMap<>(), map("Aa", 1), map(copy("BB"), 1), map("Aa", 2), map(null, null));
  }

  /** Changes an argument after a call, which must not change the cache. */
  static void spoil(Object argument) {
    if (argument instanceof Collection<?> collection) {
      collection.clear();
    } else if (argument instanceof Map<?, ?> map) {
      map.clear();
    } else if (argument != null && argument.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(argument); i++) {
        spoil(Array.get(argument, i));
        Array.set(
            argument, i, Array.get(Array.newInstance(argument.getClass().componentType(), 1), 0));
      }
    }
  }
}
