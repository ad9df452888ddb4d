package io.cachedresult.examples;

import io.cachedresult.CachedResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results of many shapes; each call makes a new one, of a size that depends on a number. */
class Shapes {

  static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  enum Colour {
    RED,
    GREEN
  }

  record Point(double x, double y) {}

  record Product(String sku, int stock, long price, Colour colour, List<String> tags) {}

  record Order(UUID id, Instant at, List<Product> products, Optional<Product> gift) {}

  record Page<T>(int number, List<T> items) {}

  /** A class whose fields have accessors. */
  static class Account {
    private final String owner;
    private final BigDecimal balance;
    private final boolean isOpen;

    Account(String owner, BigDecimal balance, boolean isOpen) {
      this.owner = owner;
      this.balance = balance;
      this.isOpen = isOpen;
    }

    String getOwner() {
      return owner;
    }

    BigDecimal balance() {
      return balance;
    }

    boolean isOpen() {
      return isOpen;
    }
  }

  /** A class whose fields its package sees, and which has more than its superclass. */
  static final class Saving extends Account {
    final double interest;
    final LocalDate until;

    Saving(String owner, double interest, LocalDate until) {
      super(owner, new BigDecimal("12.50"), true);
      this.interest = interest;
      this.until = until;
    }
  }

  sealed interface Figure permits Circle, Polygon, Nothing {}

  record Circle(Point centre, double radius) implements Figure {}

  record Polygon(List<Point> corners, String name) implements Figure {}

  enum Nothing implements Figure {
    NOTHING
  }

  record Node(String name, Node next) {}

  record Tree(int value, Tree left, Tree right) {}

  static String text(int number, int length) {
    return Integer.toString(number).repeat(length).substring(0, length);
  }

  static Product product(int number) {
    return new Product(
        text(number, 12),
        number,
        number * 100L,
        Colour.GREEN,
        List.of(text(number, 20), text(number, 30), text(number, 40)));
  }

  static <T> Stream<T> many(int size, IntFunction<T> one) {
    return IntStream.range(0, size).mapToObj(number -> one.apply(number + 1_000));
  }

  @CachedResult
  long number(int size) {
    return size;
  }

  @CachedResult
  Long boxed(int size) {
    return size + 1_000L;
  }

  @CachedResult
  double fraction(int size, long another, boolean flag) {
    return size;
  }

  @CachedResult
  String latin(int size) {
    return text(7, size);
  }

  @CachedResult
  String cyrillic(int size) {
    return "ж".repeat(size);
  }

  @CachedResult
  String byText(String key) {
    return text(3, 10 + key.length());
  }

  @CachedResult
  Product byRecord(Point key) {
    return Shapes.product((int) key.x());
  }

  @CachedResult
  String byList(List<String> keys) {
    return text(3, keys.size());
  }

  @CachedResult
  Colour constant(int size) {
    return Colour.RED;
  }

  @CachedResult
  DayOfWeek day(String name) {
    return DayOfWeek.valueOf(name);
  }

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
  String[] texts(int size) {
    return many(size, number -> text(number, 10)).toArray(String[]::new);
  }

  @SuppressWarnings("MUTABLE_RESULT")
  @CachedResult
  Point[] points(int size) {
    return many(size, number -> new Point(number, 2)).toArray(Point[]::new);
  }

  @CachedResult
  BigInteger big(int size) {
    return BigInteger.TEN.pow(size);
  }

  @CachedResult
  BigDecimal exact(int size) {
    return new BigDecimal("12345.67").add(BigDecimal.valueOf(size));
  }

  @CachedResult
  BigDecimal exacter(int size) {
    return new BigDecimal("1234567890123456789012345678901234567.89");
  }

  @CachedResult
  LocalDate date(int size) {
    return LocalDate.ofEpochDay(size);
  }

  @CachedResult
  LocalTime time(int size) {
    return LocalTime.ofSecondOfDay(size + 1);
  }

  @CachedResult
  LocalDateTime dateTime(int size) {
    return LocalDateTime.of(2026, 1, 1, 1, 1, size % 60);
  }

  @CachedResult
  ZonedDateTime zoned(int size) {
    return ZonedDateTime.of(2026, 1, 1, 1, 1, size % 60, 0, VIENNA);
  }

  @CachedResult
  Instant instant(int size) {
    return Instant.ofEpochSecond(size);
  }

  @CachedResult
  Duration duration(int size) {
    return Duration.ofSeconds(size + 1);
  }

  @CachedResult
  UUID id(int size) {
    return new UUID(size, size);
  }

  @CachedResult
  URI uri(int size) {
    return URI.create("https://example.org/" + text(4, size) + "?page=" + size + "#top");
  }

  @CachedResult
  Optional<String> some(int size) {
    return Optional.of(text(5, size));
  }

  @CachedResult
  Optional<String> none(int size) {
    return Optional.empty();
  }

  @CachedResult
  OptionalLong someNumber(int size) {
    return OptionalLong.of(size);
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
    return many(size, Shapes::product).toList();
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

  @CachedResult
  Point point(int size) {
    return new Point(size, 1);
  }

  @CachedResult
  Product oneProduct(int size) {
    return product(size);
  }

  @CachedResult
  Order order(int size) {
    return new Order(
        new UUID(size, 2), Instant.ofEpochSecond(size), products(size), Optional.of(product(size)));
  }

  @CachedResult
  Page<Product> page(int size) {
    return new Page<>(size, many(size, Shapes::product).toList());
  }

  @CachedResult
  Account account(int size) {
    return new Account(text(6, size), new BigDecimal("100.25"), size > 1);
  }

  @CachedResult
  Saving saving(int size) {
    return new Saving(text(6, size), 0.25, LocalDate.ofEpochDay(size));
  }

  @CachedResult
  Figure circle(int size) {
    return new Circle(new Point(size, 1), size);
  }

  @CachedResult
  Figure polygon(int size) {
    return new Polygon(many(size, number -> new Point(number, 1)).toList(), text(2, 30));
  }

  @CachedResult
  Figure nothing(int size) {
    return Nothing.NOTHING;
  }

  @CachedResult
  Node chain(int size) {
    Node last = null;
    for (int i = 0; i < size; i++) {
      last = new Node(text(i, 20), last);
    }
    return last;
  }

  @CachedResult
  Tree tree(int size) {
    return treeOf(size);
  }

  private static Tree treeOf(int size) {
    return size == 0 ? null : new Tree(size, treeOf(size / 2), treeOf((size - 1) / 2));
  }

  @CachedResult
  CompletableFuture<Product> later(int size) {
    return CompletableFuture.completedFuture(product(size));
  }

  @CachedResult
  CompletableFuture<List<Point>> pointsLater(int size) {
    return CompletableFuture.completedFuture(
        many(size, number -> new Point(number, 1)).toList());
  }
}
