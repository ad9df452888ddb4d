package io.cachedresult;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of arguments that a caller could change after a call, equal to the original; arrays and
 * collections within them are copied too. For generated code.
 */
public final class KeyCopy {

  private KeyCopy() {}

  /** A copy of an array of any type and depth; null for null. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // an array's copy has its type
  public static <A> @Nullable A ofArray(@Nullable A array) {
    return (A) copy(array);
  }

  /** A copy of a list; null for null. */
  @SuppressWarnings("unchecked") // the elements are the same, or copies of their own type
  public static <T> @Nullable List<T> of(@Nullable List<T> list) {
    return (List<T>) copy(list);
  }

  /** A copy of a set; null for null. */
  @SuppressWarnings("unchecked")
  public static <T> @Nullable Set<T> of(@Nullable Set<T> set) {
    return (Set<T>) copy(set);
  }

  /** A copy of a collection if it is a list or a set, else itself; null for null. */
  @SuppressWarnings("unchecked")
  public static <T> @Nullable Collection<T> of(@Nullable Collection<T> collection) {
    return (Collection<T>) copy(collection);
  }

  /** A copy of a map; null for null. */
  @SuppressWarnings("unchecked")
  public static <K, V> @Nullable Map<K, V> of(@Nullable Map<K, V> map) {
    return (Map<K, V>) copy(map);
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    if (value instanceof Set<?> set) {
      Set<@Nullable Object> copy = new LinkedHashSet<>();
      set.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(copy(key), copy(element)));
      return copy;
    }
    return value != null && value.getClass().isArray() ? copyArray(value) : value;
  }

  private static Object copyArray(Object array) {
    int length = Array.getLength(array);
    Class<?> type = array.getClass().getComponentType();
    Object copy = Array.newInstance(type, length);
    if (type.isPrimitive()) {
      System.arraycopy(array, 0, copy, 0, length);
    } else {
      for (int i = 0; i < length; i++) {
        Array.set(copy, i, copy(Array.get(array, i)));
      }
    }
    return copy;
  }
}
