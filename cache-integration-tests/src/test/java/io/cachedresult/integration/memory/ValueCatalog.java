package io.cachedresult.integration.memory;

import static io.cachedresult.integration.memory.SampleData.VIENNA;
import static io.cachedresult.integration.memory.SampleData.product;
import static io.cachedresult.integration.memory.SampleData.text;

import io.cachedresult.CachedResult;
import io.cachedresult.integration.memory.SampleData.Color;
import io.cachedresult.integration.memory.SampleData.Point;
import io.cachedresult.integration.memory.SampleData.Product;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Returns numbers, strings, dates and other single values, some of them for keys of several types.
 * Each call creates a new result.
 */
class ValueCatalog {

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
    return product((int) key.x());
  }

  @CachedResult
  String byList(List<String> keys) {
    return text(3, keys.size());
  }

  @CachedResult
  Color constant(int size) {
    return Color.RED;
  }

  @CachedResult
  DayOfWeek day(String name) {
    return DayOfWeek.valueOf(name);
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
}
