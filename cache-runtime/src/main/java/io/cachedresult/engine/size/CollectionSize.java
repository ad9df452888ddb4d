package io.cachedresult.engine.size;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntToLongFunction;

/**
 * Computes the sizes of collections and maps from their class and number of elements. Nodes, tables
 * and views are included; elements, keys and values are not. Objects of unknown classes are sized
 * like an array list or a hash map.
 *
 * <p>The unused capacity of an array list cannot be inspected. A list is assumed to have grown
 * element by element, and a list behind an unmodifiable view to be an exact copy.
 */
final class CollectionSize {

  private static final int INT = Integer.BYTES;

  private static final Map<Class<?>, IntToLongFunction> BY_CLASS = new HashMap<>();

  static {
    // Includes two fields of AbstractMap, and the view that iterating over the entries creates.
    IntToLongFunction hashMap = size -> object(4, 4 * INT) + hashed(size, object(3, INT)) + view();
    IntToLongFunction linkedMap =
        size -> object(6, 4 * INT + 1) + hashed(size, object(5, INT)) + view();
    IntToLongFunction treeMap = size -> object(7, 2 * INT) + size * object(5, 1) + view();
    know(new HashMap<>().getClass(), hashMap);
    know(LinkedHashMap.class, linkedMap);
    know(TreeMap.class, treeMap);
    know(
        ConcurrentHashMap.class,
        size -> object(8, INT + 8) + hashed(size, object(3, INT)) + view());
    IntToLongFunction hashSet = size -> object(1, 0) + hashMap.applyAsLong(size);
    know(HashSet.class, hashSet);
    know(LinkedHashSet.class, size -> object(1, 0) + linkedMap.applyAsLong(size));
    know(TreeSet.class, size -> object(1, 0) + treeMap.applyAsLong(size));

    know(ArrayList.class, CollectionSize::arrayList);
    know(LinkedList.class, size -> object(2, 2 * INT) + size * object(3, 0));
    know(ArrayDeque.class, size -> object(1, 2 * INT) + references(Math.max(17, size + 1)));
    know(PriorityQueue.class, size -> object(2, 2 * INT) + references(Math.max(11, size)));
    know(CopyOnWriteArrayList.class, size -> object(2, 0) + object(0, 0) + references(size));
    know(Arrays.asList().getClass(), size -> object(1, INT) + references(size));

    know(List.of().getClass(), size -> size == 0 ? 0 : object(1, 1) + references(size));
    know(List.of(1).getClass(), size -> object(2, 0));
    know(Set.of().getClass(), size -> size == 0 ? 0 : object(1, INT) + references(2L * size));
    know(Set.of(1).getClass(), size -> object(2, 0));
    know(Map.of().getClass(), size -> size == 0 ? 0 : object(3, INT) + references(4L * size));
    know(Map.of(1, 1).getClass(), size -> object(4, 0));

    know(Collections.emptyList().getClass(), size -> 0);
    know(Collections.emptySet().getClass(), size -> 0);
    know(Collections.emptyMap().getClass(), size -> 0);
    know(Collections.singletonList(1).getClass(), size -> object(1, INT));
    know(Collections.singleton(1).getClass(), size -> object(1, 0));
    know(Collections.singletonMap(1, 1).getClass(), size -> object(7, 0) + view());

    List<Integer> list = new ArrayList<>();
    know(Collections.unmodifiableList(list).getClass(), size -> object(2, 0) + copied(size));
    know(
        Collections.unmodifiableSet(Set.of(1)).getClass(),
        size -> object(1, 0) + hashSet.applyAsLong(size));
    know(
        Collections.unmodifiableMap(Map.of(1, 1)).getClass(),
        size -> object(4, 0) + object(1, 0) + hashMap.applyAsLong(size));
  }

  private CollectionSize() {}

  private static void know(Class<?> type, IntToLongFunction size) {
    BY_CLASS.put(type, size);
  }

  static long sizeOf(Collection<?> collection) {
    IntToLongFunction known = BY_CLASS.get(collection.getClass());
    int size = collection.size();
    return known == null ? object(2, 2 * INT) + references(size) : known.applyAsLong(size);
  }

  static long sizeOf(Map<?, ?> map) {
    IntToLongFunction known = BY_CLASS.get(map.getClass());
    int size = map.size();
    return known == null
        ? object(4, 4 * INT) + hashed(size, object(3, INT))
        : known.applyAsLong(size);
  }

  private static long object(int references, int primitives) {
    return ObjectLayout.object(references, primitives);
  }

  private static long references(long length) {
    return ObjectLayout.references(length);
  }

  /** Returns the size of a map's key set or entry set, which refers only to its map. */
  private static long view() {
    return object(1, 0);
  }

  /** Returns the size of a list whose capacity starts at ten and grows by half. */
  private static long arrayList(int size) {
    long room = size == 0 ? 0 : 10;
    while (room < size) {
      room += room >> 1;
    }
    return object(1, 2 * INT) + (room == 0 ? 0 : references(room));
  }

  /** Returns the size of a list that is a copy of another one, as in keys. */
  private static long copied(int size) {
    return object(1, 2 * INT) + (size == 0 ? 0 : references(size));
  }

  /**
   * Returns the size of a hash table and its nodes. The table has 16 slots or a larger power of
   * two, and is at most three quarters full.
   */
  private static long hashed(int size, long node) {
    if (size == 0) {
      return 0;
    }
    long places = 16;
    while (places * 3 < size * 4L) {
      places *= 2;
    }
    return references(places) + size * node;
  }
}
