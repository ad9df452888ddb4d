package io.cachedresult.engine.attribute;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/**
 * Reads durations: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 24h}, {@code 7d}, or ISO-8601.
 * The range is from 1 nanosecond to 292 years.
 */
final class DurationText {

  /** The longest duration whose nanoseconds fit in a {@code long}: 292 years. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private static final Map<String, Duration> UNITS = Map.of(
      "ms", Duration.ofMillis(1),
      "s", Duration.ofSeconds(1),
      "m", Duration.ofMinutes(1),
      "h", Duration.ofHours(1),
      "d", Duration.ofDays(1));

  private DurationText() {}

  /**
   * Returns the duration that a text represents.
   *
   * @throws IllegalArgumentException if it cannot be read or is out of range
   */
  static Duration parse(String text) {
    try {
      NumberAndUnit read = NumberAndUnit.read(text);
      Duration unit = read == null ? null : UNITS.get(read.unit());
      return checked(
          read == null || unit == null
              ? Duration.parse(text.strip())
              : unit.multipliedBy(read.number()));
    } catch (DateTimeParseException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A duration must be written like 500ms, 30s, 10m, 24h, 7d or PT1H30M, but is '%s'.",
              text),
          unreadable);
    }
  }

  /**
   * Returns a duration that is in range.
   *
   * @throws IllegalArgumentException if it is not
   */
  static Duration checked(Duration duration) {
    if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A duration must be longer than zero and at most 292 years, but is " + duration + ".");
    }
    return duration;
  }
}
