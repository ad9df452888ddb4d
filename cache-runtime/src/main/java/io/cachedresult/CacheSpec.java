package io.cachedresult;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a cache asks for, before the environment is asked: a name, and limits where
 * they were given. Immutable.
 */
public final class CacheSpec {

  /** The largest maximum size: the largest table that an array can be. */
  static final int LARGEST_SIZE = 1 << 30;

  /** What nanoseconds in a {@code long} can hold: 292 years. */
  private static final Duration LARGEST_AGE = Duration.ofNanos(Long.MAX_VALUE);

  private static final Pattern AGE = Pattern.compile("(\\d{1,18})\\s*(ms|s|m|h|d)");

  private static final Map<String, Duration> UNITS = Map.of(
      "ms", Duration.ofMillis(1),
      "s", Duration.ofSeconds(1),
      "m", Duration.ofMinutes(1),
      "h", Duration.ofHours(1),
      "d", Duration.ofDays(1));

  private final String name;
  private final @Nullable Integer maximumSize;
  private final @Nullable Duration expireAfterWrite;
  private final boolean cacheNull;

  private CacheSpec(
      String name,
      @Nullable Integer maximumSize,
      @Nullable Duration expireAfterWrite,
      boolean cacheNull) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A cache needs a name that is not blank.");
    }
    this.name = name;
    this.maximumSize = maximumSize;
    this.expireAfterWrite = expireAfterWrite;
    this.cacheNull = cacheNull;
  }

  /** A cache of that name, with nothing else said. */
  public static CacheSpec named(String name) {
    return new CacheSpec(name, null, null, true);
  }

  CacheSpec renamed(String name) {
    return new CacheSpec(name, maximumSize, expireAfterWrite, cacheNull);
  }

  /**
   * With a limit on the number of entries.
   *
   * @throws IllegalArgumentException unless it is 1 to 1,073,741,824
   */
  public CacheSpec maximumSize(int maximumSize) {
    if (maximumSize < 1 || maximumSize > LARGEST_SIZE) {
      throw new IllegalArgumentException(
          "A maximum size is a number from 1 to " + LARGEST_SIZE + ", not " + maximumSize + ".");
    }
    return new CacheSpec(name, maximumSize, expireAfterWrite, cacheNull);
  }

  /**
   * With a limit on the age of an entry.
   *
   * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
   */
  public CacheSpec expireAfterWrite(Duration age) {
    if (age.isNegative() || age.isZero() || age.compareTo(LARGEST_AGE) > 0) {
      throw new IllegalArgumentException(
          "An age is longer than nothing and at most 292 years, not " + age + ".");
    }
    return new CacheSpec(name, maximumSize, age, cacheNull);
  }

  /**
   * With a limit on the age of an entry, as {@link CachedResult#expireAfterWrite} is written.
   *
   * @throws IllegalArgumentException if it cannot be read, or is not 1 nanosecond to 292 years
   */
  public CacheSpec expireAfterWrite(String age) {
    return expireAfterWrite(parseAge(age));
  }

  /** With or without keeping {@code null}; it is kept unless this says otherwise. */
  public CacheSpec cacheNull(boolean cacheNull) {
    return new CacheSpec(name, maximumSize, expireAfterWrite, cacheNull);
  }

  private static Duration parseAge(String text) {
    try {
      Matcher matcher = AGE.matcher(text.strip());
      if (matcher.matches()) {
        Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
        return unit.multipliedBy(Long.parseLong(matcher.group(1)));
      }
      return Duration.parse(text.strip());
    } catch (DateTimeParseException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(
          "An age is written like 500ms, 30s, 10m, 24h, 7d or PT1H30M, not '" + text + "'.",
          unreadable);
    }
  }

  String name() {
    return name;
  }

  @Nullable
  Integer maximumSize() {
    return maximumSize;
  }

  @Nullable
  Duration expireAfterWrite() {
    return expireAfterWrite;
  }

  boolean cacheNull() {
    return cacheNull;
  }
}
