package io.cachedresult.integration.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The types of the results whose sizes are estimated, and methods to create them. */
final class SampleData {

  static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  enum Color {
    RED,
    GREEN
  }

  record Point(double x, double y) {}

  record Product(String sku, int stock, long price, Color color, List<String> tags) {}

  record Order(UUID id, Instant at, List<Product> products, Optional<Product> gift) {}

  record Page<T>(int number, List<T> items) {}

  /** Has private fields with accessors. */
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

  /** Has visible fields, in addition to those of its superclass. */
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

  record Circle(Point center, double radius) implements Figure {}

  record Polygon(List<Point> corners, String name) implements Figure {}

  enum Nothing implements Figure {
    NOTHING
  }

  record Node(String name, Node next) {}

  record Tree(int value, Tree left, Tree right) {}

  private SampleData() {}

  static String text(int number, int length) {
    return Integer.toString(number).repeat(length).substring(0, length);
  }

  static Product product(int number) {
    return new Product(
        text(number, 12),
        number,
        number * 100L,
        Color.GREEN,
        List.of(text(number, 20), text(number, 30), text(number, 40)));
  }

  static <T> Stream<T> many(int size, IntFunction<T> one) {
    return IntStream.range(0, size).mapToObj(number -> one.apply(number + 1_000));
  }
}
