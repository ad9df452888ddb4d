package io.cachedresult.integration.memory;

import io.cachedresult.ResultCache;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.GraphLayout;

/**
 * Prints the size of each result of the catalogs, as its cache estimates it and as JOL measures it.
 *
 * <p>JOL counts the entry, the key and the result with everything that they refer to, each object
 * once, except for shared objects: enum constants, small boxed values, time zones, empty
 * collections. The slot in the table is not an object, so it is subtracted from the estimate.
 */
final class EstimateTableMain {

  private final CachedValueCatalog values = new CachedValueCatalog();
  private final CachedCollectionCatalog collections = new CachedCollectionCatalog();
  private final CachedObjectCatalog objects = new CachedObjectCatalog();

  private final Object[] shared = shared();

  private EstimateTableMain() {}

  public static void main(String[] unused) throws Exception {
    new EstimateTableMain().print();
  }

  private static Object[] shared() {
    List<Object> shared = new ArrayList<>(List.of(
        DayOfWeek.values(),
        SampleData.Color.values(),
        SampleData.Nothing.values(),
        SampleData.VIENNA,
        SampleData.product(1).getClass(),
        Optional.empty(),
        Collections.emptyList(),
        List.of(),
        List.of(1),
        Set.of(),
        Map.of(),
        ""));
    shared.add(new ValueCatalog().zoned(1).getOffset());
    for (int small = -128; small < 128; small++) {
      shared.add(small);
      shared.add((long) small);
    }
    return shared.toArray();
  }

  private void print() throws Exception {
    print("long", values.numberCache(), () -> primitive(values.number(1)));
    print("Long", values.boxedCache(), () -> values.boxed(1));
    print(
        "double, three keys", values.fractionCache(), () -> primitive(values.fraction(1, 2, true)));
    print("String of 100", values.latinCache(), () -> values.latin(100));
    print("Cyrillic String of 100", values.cyrillicCache(), () -> values.cyrillic(100));
    String key = SampleData.text(4, 40);
    print("String by String", values.byTextCache(), () -> values.byText(key), key);
    SampleData.Point point = new SampleData.Point(3, 4);
    print("record by record", values.byRecordCache(), () -> values.byRecord(point), point);
    List<String> keys =
        List.of(SampleData.text(1, 20), SampleData.text(2, 20), SampleData.text(3, 20));
    // The type to which keys are copied.
    List<String> copy = Collections.unmodifiableList(new ArrayList<>(keys));
    print("String by List", values.byListCache(), () -> values.byList(keys), copy);
    print("enum", values.constantCache(), () -> values.constant(1));
    String monday = "MON".concat("DAY");
    print("enum by String", values.dayCache(), () -> values.day(monday), monday);
    print("byte[1000]", collections.bytesCache(), () -> collections.bytes(1_000));
    print("int[10][5]", collections.gridCache(), () -> collections.grid(10));
    print("String[10]", collections.stringsCache(), () -> collections.strings(10));
    print("Point[10]", collections.pointsCache(), () -> collections.points(10));
    print("BigInteger of 100 digits", values.bigCache(), () -> values.big(100));
    print("BigDecimal, small", values.exactCache(), () -> values.exact(1));
    print("BigDecimal, large", values.exacterCache(), () -> values.exacter(1));
    print("LocalDate", values.dateCache(), () -> values.date(1));
    print("LocalTime", values.timeCache(), () -> values.time(1));
    print("LocalDateTime", values.dateTimeCache(), () -> values.dateTime(1));
    print("ZonedDateTime", values.zonedCache(), () -> values.zoned(1));
    print("Instant", values.instantCache(), () -> values.instant(1));
    print("Duration", values.durationCache(), () -> values.duration(1));
    print("UUID", values.idCache(), () -> values.id(1));
    print("URI", values.uriCache(), () -> values.uri(20));
    print("Optional<String>", values.someCache(), () -> values.some(20));
    print("Optional, empty", values.noneCache(), () -> values.none(1));
    print("OptionalLong", values.someNumberCache(), () -> values.someNumber(1));
    print("List<String>, copied", collections.copiedListCache(), () -> collections.copiedList(20));
    print(
        "ArrayList<Integer>, grown",
        collections.grownListCache(),
        () -> collections.grownList(100));
    print("LinkedList<Long>", collections.linkedListCache(), () -> collections.linkedList(30));
    print("List<record>", collections.productsCache(), () -> collections.products(20));
    print("List<List<record>>", collections.listsCache(), () -> collections.lists(20));
    print("HashSet<String>", collections.hashSetCache(), () -> collections.hashSet(50));
    print("LinkedHashSet<UUID>", collections.linkedSetCache(), () -> collections.linkedSet(50));
    print("Set.copyOf", collections.copiedSetCache(), () -> collections.copiedSet(50));
    print("HashMap<String, Long>", collections.hashMapCache(), () -> collections.hashMap(50));
    print(
        "LinkedHashMap of lists of records",
        collections.linkedMapCache(),
        () -> collections.linkedMap(10));
    print(
        "TreeMap<LocalDate, BigDecimal>",
        collections.treeMapCache(),
        () -> collections.treeMap(50));
    print("Map.copyOf", collections.copiedMapCache(), () -> collections.copiedMap(30));
    print("record of two numbers", objects.pointCache(), () -> objects.point(1));
    print("record of five fields", objects.oneProductCache(), () -> objects.oneProduct(3));
    print("record of records", objects.orderCache(), () -> objects.order(5));
    print("generic record", objects.pageCache(), () -> objects.page(10));
    print("class with accessors", objects.accountCache(), () -> objects.account(20));
    print("class with a superclass", objects.savingCache(), () -> objects.saving(20));
    print("sealed: small", objects.circleCache(), () -> objects.circle(1));
    print("sealed: large", objects.polygonCache(), () -> objects.polygon(20));
    print("sealed: constant", objects.nothingCache(), () -> objects.nothing(1));
    print("chain of 500 records", objects.chainCache(), () -> objects.chain(500));
    print("tree of 1,000 records", objects.treeCache(), () -> objects.tree(1_000));
    print("future of a record", objects.laterCache(), () -> objects.later(3));
    print("future of a list", objects.pointsLaterCache(), () -> objects.pointsLater(20));
  }

  private void print(String name, ResultCache cache, Callable<?> call, Object... keys)
      throws Exception {
    call.call();
    Object result = call.call();
    long estimate = cache.memory() - 2 * referenceSize();
    System.out.println(name + "\t" + estimate + "\t" + (entrySize(cache) + size(result, keys)));
  }

  /** Returns null for a primitive result, which is part of the entry and not an object. */
  private static Object primitive(double unused) {
    return null;
  }

  private static long referenceSize() {
    return (ClassLayout.parseInstance(new Object[1_000]).instanceSize()) / 1_000;
  }

  /** Returns the size of an entry, whose class is found by the name of the cache's class. */
  private static long entrySize(ResultCache cache) throws ClassNotFoundException {
    String name = cache.getClass().getName();
    String ofEntry = name.substring(0, name.length() - "Cache".length()) + "Entry";
    return ClassLayout.parseClass(Class.forName(ofEntry)).instanceSize();
  }

  /** Returns the size of the objects that only the result and the keys refer to. */
  private long size(Object result, Object[] keys) {
    Stream<Object> own = Stream.concat(Arrays.stream(keys), Stream.ofNullable(result));
    Object[] all = Stream.concat(Arrays.stream(shared), own).toArray();
    return GraphLayout.parseInstance(all).totalSize()
        - GraphLayout.parseInstance(shared).totalSize();
  }
}
