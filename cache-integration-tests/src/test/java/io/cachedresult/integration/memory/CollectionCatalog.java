package io.cachedresult.integration.memory;

import static io.cachedresult.integration.memory.SampleData.many;
import static io.cachedresult.integration.memory.SampleData.product;
import static io.cachedresult.integration.memory.SampleData.text;

import io.cachedresult.CachedResult;
import io.cachedresult.integration.memory.SampleData.Point;
import io.cachedresult.integration.memory.SampleData.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Returns arrays, lists, sets and maps. Each call creates a new result. */
class CollectionCatalog {

  @SuppressWarnings("MUTABLE_RESULT")
  @CachedResult
  byte[] bytes(int size) {
    return new byte[size];
  }

  @SuppressWarnings("MUTABLE_RESULT")
  @CachedResult
  int[][] grid(int size) {
    return new int[size][5];
  }

  @SuppressWarnings("MUTABLE_RESULT")
  @CachedResult
  String[] strings(int size) {
    return many(size, number -> text(number, 10)).toArray(String[]::new);
  }

  @SuppressWarnings("MUTABLE_RESULT")
  @CachedResult
  Point[] points(int size) {
    return many(size, number -> new Point(number, 2)).toArray(Point[]::new);
  }

  @CachedResult
  List<String> copiedList(int size) {
    return many(size, number -> text(number, 10)).toList();
  }

  @CachedResult
  List<Integer> grownList(int size) {
    List<Integer> grown = new ArrayList<>();
    many(size, Integer::valueOf).forEach(grown::add);
    return grown;
  }

  @CachedResult
  List<Long> linkedList(int size) {
    return many(size, Long::valueOf).collect(Collectors.toCollection(LinkedList::new));
  }

  @CachedResult
  List<Product> products(int size) {
    return many(size, SampleData::product).toList();
  }

  @CachedResult
  List<? extends List<Point>> lists(int size) {
    return many(size, number -> List.of(new Point(number, 0), new Point(0, number)))
        .toList();
  }

  @CachedResult
  Set<String> hashSet(int size) {
    return many(size, number -> text(number, 10)).collect(Collectors.toSet());
  }

  @CachedResult
  Set<UUID> linkedSet(int size) {
    return many(size, number -> new UUID(number, 1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @CachedResult
  Set<String> copiedSet(int size) {
    return Set.copyOf(hashSet(size));
  }

  @CachedResult
  Map<String, Long> hashMap(int size) {
    Map<String, Long> map = new HashMap<>();
    many(size, Long::valueOf).forEach(number -> map.put(text(3, 8) + number, number));
    return map;
  }

  @CachedResult
  Map<String, List<Product>> linkedMap(int size) {
    Map<String, List<Product>> map = new LinkedHashMap<>();
    many(size, Integer::valueOf)
        .forEach(number -> map.put("list " + number, List.of(product(number))));
    return map;
  }

  @CachedResult
  Map<LocalDate, BigDecimal> treeMap(int size) {
    Map<LocalDate, BigDecimal> map = new TreeMap<>();
    many(size, Integer::valueOf)
        .forEach(number -> map.put(LocalDate.ofEpochDay(number), new BigDecimal(number + ".25")));
    return map;
  }

  @CachedResult
  Map<String, Point> copiedMap(int size) {
    return many(size, Integer::valueOf)
        .collect(Collectors.toUnmodifiableMap(Object::toString, number -> new Point(number, 1)));
  }
}
