package io.cachedresult.examples;

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
 * Prints for each shape of {@link Shapes} what its cache says that it takes, and what JOL says.
 *
 * <p>JOL counts the entry, the key and the result with all they refer to, each object once, but not
 * what others share: constants of enums, small boxed numbers, time zones, empty collections. The
 * place in the table, which is no object of the entry's own, is taken from the estimate.
 */
final class EstimateTable {

  private final CachedShapes shapes = new CachedShapes();

  private final Object[] shared = shared();

  private EstimateTable() {}

  public static void main(String[] unused) throws Exception {
    new EstimateTable().print();
  }

  private static Object[] shared() {
    List<Object> shared = new ArrayList<>(List.of(
        DayOfWeek.values(),
        Shapes.Colour.values(),
        Shapes.Nothing.values(),
        Shapes.VIENNA,
        Shapes.product(1).getClass(),
        Optional.empty(),
        Collections.emptyList(),
        List.of(),
        List.of(1),
        Set.of(),
        Map.of(),
        ""));
    shared.add(new Shapes().zoned(1).getOffset());
    for (int small = -128; small < 128; small++) {
      shared.add(small);
      shared.add((long) small);
    }
    return shared.toArray();
  }

  private void print() throws Exception {
    print("long", shapes.numberCache(), () -> primitive(shapes.number(1)));
    print("Long", shapes.boxedCache(), () -> shapes.boxed(1));
    print(
        "double, three keys", shapes.fractionCache(), () -> primitive(shapes.fraction(1, 2, true)));
    print("String of 100", shapes.latinCache(), () -> shapes.latin(100));
    print("Cyrillic String of 100", shapes.cyrillicCache(), () -> shapes.cyrillic(100));
    String key = Shapes.text(4, 40);
    print("String by String", shapes.byTextCache(), () -> shapes.byText(key), key);
    Shapes.Point point = new Shapes.Point(3, 4);
    print("record by record", shapes.byRecordCache(), () -> shapes.byRecord(point), point);
    List<String> keys = List.of(Shapes.text(1, 20), Shapes.text(2, 20), Shapes.text(3, 20));
    // As keys are copied.
    List<String> copy = Collections.unmodifiableList(new ArrayList<>(keys));
    print("String by List", shapes.byListCache(), () -> shapes.byList(keys), copy);
    print("enum", shapes.constantCache(), () -> shapes.constant(1));
    String monday = "MON".concat("DAY");
    print("enum by String", shapes.dayCache(), () -> shapes.day(monday), monday);
    print("byte[1000]", shapes.bytesCache(), () -> shapes.bytes(1_000));
    print("int[10][5]", shapes.gridCache(), () -> shapes.grid(10));
    print("String[10]", shapes.textsCache(), () -> shapes.texts(10));
    print("Point[10]", shapes.pointsCache(), () -> shapes.points(10));
    print("BigInteger of 100 digits", shapes.bigCache(), () -> shapes.big(100));
    print("BigDecimal, small", shapes.exactCache(), () -> shapes.exact(1));
    print("BigDecimal, large", shapes.exacterCache(), () -> shapes.exacter(1));
    print("LocalDate", shapes.dateCache(), () -> shapes.date(1));
    print("LocalTime", shapes.timeCache(), () -> shapes.time(1));
    print("LocalDateTime", shapes.dateTimeCache(), () -> shapes.dateTime(1));
    print("ZonedDateTime", shapes.zonedCache(), () -> shapes.zoned(1));
    print("Instant", shapes.instantCache(), () -> shapes.instant(1));
    print("Duration", shapes.durationCache(), () -> shapes.duration(1));
    print("UUID", shapes.idCache(), () -> shapes.id(1));
    print("URI", shapes.uriCache(), () -> shapes.uri(20));
    print("Optional<String>", shapes.someCache(), () -> shapes.some(20));
    print("Optional, empty", shapes.noneCache(), () -> shapes.none(1));
    print("OptionalLong", shapes.someNumberCache(), () -> shapes.someNumber(1));
    print("List<String>, copied", shapes.copiedListCache(), () -> shapes.copiedList(20));
    print("ArrayList<Integer>, grown", shapes.grownListCache(), () -> shapes.grownList(100));
    print("LinkedList<Long>", shapes.linkedListCache(), () -> shapes.linkedList(30));
    print("List<record>", shapes.productsCache(), () -> shapes.products(20));
    print("List<List<record>>", shapes.listsCache(), () -> shapes.lists(20));
    print("HashSet<String>", shapes.hashSetCache(), () -> shapes.hashSet(50));
    print("LinkedHashSet<UUID>", shapes.linkedSetCache(), () -> shapes.linkedSet(50));
    print("Set.copyOf", shapes.copiedSetCache(), () -> shapes.copiedSet(50));
    print("HashMap<String, Long>", shapes.hashMapCache(), () -> shapes.hashMap(50));
    print("LinkedHashMap of lists of records", shapes.linkedMapCache(), () -> shapes.linkedMap(10));
    print("TreeMap<LocalDate, BigDecimal>", shapes.treeMapCache(), () -> shapes.treeMap(50));
    print("Map.copyOf", shapes.copiedMapCache(), () -> shapes.copiedMap(30));
    print("record of two numbers", shapes.pointCache(), () -> shapes.point(1));
    print("record of five fields", shapes.oneProductCache(), () -> shapes.oneProduct(3));
    print("record of records", shapes.orderCache(), () -> shapes.order(5));
    print("generic record", shapes.pageCache(), () -> shapes.page(10));
    print("class with accessors", shapes.accountCache(), () -> shapes.account(20));
    print("class with a superclass", shapes.savingCache(), () -> shapes.saving(20));
    print("sealed: small", shapes.circleCache(), () -> shapes.circle(1));
    print("sealed: large", shapes.polygonCache(), () -> shapes.polygon(20));
    print("sealed: constant", shapes.nothingCache(), () -> shapes.nothing(1));
    print("chain of 500 records", shapes.chainCache(), () -> shapes.chain(500));
    print("tree of 1,000 records", shapes.treeCache(), () -> shapes.tree(1_000));
    print("future of a record", shapes.laterCache(), () -> shapes.later(3));
    print("future of a list", shapes.pointsLaterCache(), () -> shapes.pointsLater(20));
  }

  private void print(String name, ResultCache cache, Callable<?> call, Object... keys)
      throws Exception {
    call.call();
    Object result = call.call();
    long estimate = cache.memory() - 2 * referenceSize();
    System.out.println(name + "\t" + estimate + "\t" + (entrySize(cache) + size(result, keys)));
  }

  /** What lies in the entry is no object. */
  private static Object primitive(double unused) {
    return null;
  }

  private static long referenceSize() {
    return (ClassLayout.parseInstance(new Object[1_000]).instanceSize()) / 1_000;
  }

  /** The entry itself, whose class is named like the cache's. */
  private static long entrySize(ResultCache cache) throws ClassNotFoundException {
    String name = cache.getClass().getName();
    String ofEntry = name.substring(0, name.length() - "Cache".length()) + "Entry";
    return ClassLayout.parseClass(Class.forName(ofEntry)).instanceSize();
  }

  /** What is only there for the result and the keys. */
  private long size(Object result, Object[] keys) {
    Stream<Object> own = Stream.concat(Arrays.stream(keys), Stream.ofNullable(result));
    Object[] all = Stream.concat(Arrays.stream(shared), own).toArray();
    return GraphLayout.parseInstance(all).totalSize()
        - GraphLayout.parseInstance(shared).totalSize();
  }
}
