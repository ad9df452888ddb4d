package io.cachedresult.engine;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies arguments that a caller could modify after a call: arrays, including nested ones, and
 * lists, sets and maps, including those that they contain. A copy is equal to its original, since
 * arrays are compared by content and collections as their interfaces define it. Used by generated
 * code.
 */
public final class KeyCopy {

  private KeyCopy() {}

  /** Returns a copy of an array of any type and depth; null for null. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // an array's copy has its type
  public static <A> @Nullable A ofArray(@Nullable A array) {
    return (A) copy(array);
  }

  /** Returns a copy of a list; null for null. */
  @SuppressWarnings("unchecked") // the elements are the same, or copies of their own type
  public static <T> @Nullable List<T> of(@Nullable List<T> list) {
    return (List<T>) copy(list);
  }

  /** Returns a copy of a set; null for null. */
  @SuppressWarnings("unchecked")
  public static <T> @Nullable Set<T> of(@Nullable Set<T> set) {
    return (Set<T>) copy(set);
  }

  /** Returns a copy of a list or a set, and any other collection itself; null for null. */
  @SuppressWarnings("unchecked")
  public static <T> @Nullable Collection<T> of(@Nullable Collection<T> collection) {
    return (Collection<T>) copy(collection);
  }

  /** Returns a copy of a map; null for null. */
  @SuppressWarnings("unchecked")
  public static <K, V> @Nullable Map<K, V> of(@Nullable Map<K, V> map) {
    return (Map<K, V>) copy(map);
  }

  /** Returns a copy of an array or a collection, and any other object itself. */
  @SuppressWarnings("unchecked") // see above
  public static <T> @Nullable T ofAny(@Nullable T value) {
    return (T) copy(value);
  }

  /** Returns the hash code that matches {@link Objects#deepEquals}: arrays by content. */
  public static int hashOfAny(@Nullable Object value) {
    if (value == null || !value.getClass().isArray()) {
      return Objects.hashCode(value);
    }
    return Arrays.deepHashCode(new Object[] {value});
  }

  private static @Nullable Object copy(@Nullable Object value) {
    return value != null && value.getClass().isArray() ? copyArray(value) : copyCollection(value);
  }

  /**
   * Copies collections; arrays in them stay the same, since collections compare them by identity.
   */
  private static @Nullable Object copyCollection(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(copyCollection(element)));
      return copy;
    }
    if (value instanceof Set<?> set) {
      Set<@Nullable Object> copy = new LinkedHashSet<>();
      set.forEach(element -> copy.add(copyCollection(element)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(copyCollection(key), copyCollection(element)));
      return copy;
    }
    return value;
  }

  private static Object copyArray(Object array) {
    int length = Array.getLength(array);
    Class<?> type = array.getClass().getComponentType();
    Object copy = Array.newInstance(type, length);
    if (type.isPrimitive()) {
      System.arraycopy(array, 0, copy, 0, length);
      return copy;
    }
    for (int i = 0; i < length; i++) {
      Object element = Array.get(array, i);
      Object elementCopy = copy(element);
      // A LinkedList[] cannot hold an ArrayList, so the original list stays in it.
      Array.set(
          copy, i, elementCopy == null || type.isInstance(elementCopy) ? elementCopy : element);
    }
    return copy;
  }
}
