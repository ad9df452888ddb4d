package io.cachedresult;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a cache asks for, before the environment is asked: a name, and limits where
 * they were given. Immutable.
 *
 * <p>Durations are 1 nanosecond to 292 years. As text they are written as in {@link CachedResult}:
 * {@code 500ms}, {@code 30s}, {@code 10m}, {@code 24h}, {@code 7d}, or ISO-8601. A method that takes
 * one throws an {@link IllegalArgumentException} if it cannot be read or is out of bounds.
 */
public final class CacheSpec {

  /** The largest maximum size: the largest table that an array can be. */
  static final int LARGEST_SIZE = 1 << 30;

  /** How long a failure is kept at most unless something is said of it. */
  private static final Duration FAILURE_AGE = Duration.ofMinutes(1);

  /** What nanoseconds in a {@code long} can hold: 292 years. */
  private static final Duration LARGEST_AGE = Duration.ofNanos(Long.MAX_VALUE);

  private static final Pattern AGE = Pattern.compile("(\\d{1,18})\\s*(ms|s|m|h|d)");

  private static final Pattern SIZE = Pattern.compile("(\\d{1,18})\\s*(KB|MB|GB)");

  private static final Map<String, Long> SIZE_UNITS =
      Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

  private static final Map<String, Duration> UNITS = Map.of(
      "ms", Duration.ofMillis(1),
      "s", Duration.ofSeconds(1),
      "m", Duration.ofMinutes(1),
      "h", Duration.ofHours(1),
      "d", Duration.ofDays(1));

  /** Never written again once the instance is handed out. */
  private String name;

  private @Nullable Integer maximumSize;
  private @Nullable Long maximumMemory;
  private @Nullable Weigher<Object, @Nullable Object> weigher;
  private @Nullable Eviction eviction;
  private @Nullable Duration expireAfterWrite;
  private @Nullable Duration expireAfterAccess;
  private @Nullable Duration refreshAfterWrite;
  private double jitter;
  private boolean cacheNull = true;
  private List<Class<? extends Throwable>> cacheFailures = List.of();
  private @Nullable Duration failuresExpireAfter;
  private @Nullable Duration lockTimeout;

  private CacheSpec(String name) {
    this.name = name;
  }

  /**
   * A cache of that name, with nothing else said.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static CacheSpec named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A cache needs a name that is not blank.");
    }
    return new CacheSpec(name);
  }

  private CacheSpec with(Consumer<CacheSpec> change) {
    CacheSpec copy = new CacheSpec(name);
    copy.maximumSize = maximumSize;
    copy.maximumMemory = maximumMemory;
    copy.weigher = weigher;
    copy.eviction = eviction;
    copy.expireAfterWrite = expireAfterWrite;
    copy.expireAfterAccess = expireAfterAccess;
    copy.refreshAfterWrite = refreshAfterWrite;
    copy.jitter = jitter;
    copy.cacheNull = cacheNull;
    copy.cacheFailures = cacheFailures;
    copy.failuresExpireAfter = failuresExpireAfter;
    copy.lockTimeout = lockTimeout;
    change.accept(copy);
    return copy;
  }

  CacheSpec renamed(String name) {
    return with(spec -> spec.name = named(name).name);
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
    return with(spec -> spec.maximumSize = maximumSize);
  }

  /**
   * With a limit on the bytes that the entries take together. Unless {@link #maximumSize} is given,
   * only the environment limits their number, and only where it says so.
   *
   * @throws IllegalArgumentException unless it is at least 1
   */
  public CacheSpec maximumMemory(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("A maximum of bytes is at least 1, not " + bytes + ".");
    }
    return with(spec -> spec.maximumMemory = bytes);
  }

  /** With a limit on the bytes that the entries take together, such as {@code 64MB}. */
  public CacheSpec maximumMemory(String size) {
    return maximumMemory(parseSize(size));
  }

  /** With something that weighs each entry in place of the estimate. */
  @SuppressWarnings("unchecked") // whoever makes the cache knows what its keys and values are
  public CacheSpec weigher(Weigher<?, ?> weigher) {
    Objects.requireNonNull(weigher);
    return with(spec -> spec.weigher = (Weigher<Object, @Nullable Object>) weigher);
  }

  /** With a word on which entry gives way when the cache is full. */
  public CacheSpec eviction(Eviction eviction) {
    Objects.requireNonNull(eviction);
    return with(spec -> spec.eviction = eviction);
  }

  /** With a limit on the age of an entry. */
  public CacheSpec expireAfterWrite(Duration age) {
    return with(spec -> spec.expireAfterWrite = checked(age));
  }

  /** With a limit on the age of an entry. */
  public CacheSpec expireAfterWrite(String age) {
    return expireAfterWrite(parseAge(age));
  }

  /** With a limit on the time that an entry is kept without being used. */
  public CacheSpec expireAfterAccess(Duration age) {
    return with(spec -> spec.expireAfterAccess = checked(age));
  }

  /** With a limit on the time that an entry is kept without being used. */
  public CacheSpec expireAfterAccess(String age) {
    return expireAfterAccess(parseAge(age));
  }

  /** With an age from which a use starts a new computation in the background. */
  public CacheSpec refreshAfterWrite(Duration age) {
    return with(spec -> spec.refreshAfterWrite = checked(age));
  }

  /** With an age from which a use starts a new computation in the background. */
  public CacheSpec refreshAfterWrite(String age) {
    return refreshAfterWrite(parseAge(age));
  }

  /**
   * With ages since the writing that are shorter by a share that differs from entry to entry.
   *
   * @param jitter the largest share
   * @throws IllegalArgumentException unless it is at least 0 and less than 1
   */
  public CacheSpec jitter(double jitter) {
    if (!(jitter >= 0 && jitter < 1)) {
      throw new IllegalArgumentException(
          "A jitter is a share of the age from 0 to less than 1, such as 0.1, not " + jitter + ".");
    }
    return with(spec -> spec.jitter = jitter);
  }

  /** With or without keeping {@code null}; it is kept unless this says otherwise. */
  public CacheSpec cacheNull(boolean cacheNull) {
    return with(spec -> spec.cacheNull = cacheNull);
  }

  /** With failures of these types, and of their subclasses, kept as if they were results. */
  @SafeVarargs
  @SuppressWarnings("varargs") // copied at once
  public final CacheSpec cacheFailures(Class<? extends Throwable>... types) {
    List<Class<? extends Throwable>> copy = List.of(types);
    return with(spec -> spec.cacheFailures = copy);
  }

  /** With an age at which failures expire: a minute unless given, and no longer than results. */
  public CacheSpec failuresExpireAfter(Duration age) {
    return with(spec -> spec.failuresExpireAfter = checked(age));
  }

  /** With an age at which failures expire: a minute unless given, and no longer than results. */
  public CacheSpec failuresExpireAfter(String age) {
    return failuresExpireAfter(parseAge(age));
  }

  /** With a limit on the time that a caller waits for another's computation. */
  public CacheSpec lockTimeout(Duration timeout) {
    return with(spec -> spec.lockTimeout = checked(timeout));
  }

  /** With a limit on the time that a caller waits for another's computation. */
  public CacheSpec lockTimeout(String timeout) {
    return lockTimeout(parseAge(timeout));
  }

  /**
   * This, if what was given can hold together.
   *
   * @throws IllegalArgumentException if {@code refreshAfterWrite} is not below {@code
   *     expireAfterWrite}, or if failures are given an age and none are kept
   */
  public CacheSpec consistent() {
    if (refreshAfterWrite != null
        && expireAfterWrite != null
        && refreshAfterWrite.compareTo(expireAfterWrite) >= 0) {
      throw new IllegalArgumentException(
          "refreshAfterWrite must be below expireAfterWrite, or results expire before they are refreshed.");
    }
    if (failuresExpireAfter != null && cacheFailures.isEmpty()) {
      throw new IllegalArgumentException(
          "failuresExpireAfter needs cacheFailures, or there are no failures to expire.");
    }
    return this;
  }

  private static Duration checked(Duration age) {
    if (age.isNegative() || age.isZero() || age.compareTo(LARGEST_AGE) > 0) {
      throw new IllegalArgumentException(
          "A duration is longer than nothing and at most 292 years, not " + age + ".");
    }
    return age;
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
          String.format(
              Locale.ROOT,
              "A duration is written like 500ms, 30s, 10m, 24h, 7d or PT1H30M, not '%s'.",
              text),
          unreadable);
    }
  }

  private static long parseSize(String text) {
    Matcher matcher = SIZE.matcher(text.strip());
    if (matcher.matches()) {
      try {
        long unit = SIZE_UNITS.getOrDefault(matcher.group(2), 0L);
        return Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
      } catch (ArithmeticException tooLarge) {
        // said below, with what is accepted
      }
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "A size is written like 512KB, 64MB or 1GB, not '%s'.", text));
  }

  String name() {
    return name;
  }

  Optional<Integer> maximumSize() {
    return Optional.ofNullable(maximumSize);
  }

  Optional<Long> maximumMemory() {
    return Optional.ofNullable(maximumMemory);
  }

  Optional<Eviction> eviction() {
    return Optional.ofNullable(eviction);
  }

  Optional<Duration> expireAfterWrite() {
    return Optional.ofNullable(expireAfterWrite);
  }

  /** What weighs the entries; null if they are estimated. */
  @Nullable
  Weigher<Object, @Nullable Object> weigher() {
    return weigher;
  }

  /**
   * What holds for the cache.
   *
   * @param size the most entries, if the author has not said it; empty if nobody has
   * @param memory the most bytes of all caches together
   * @param eviction which entry gives way, if the author has not said it
   * @param age the age at which entries expire, if the author has not said it
   * @param origins see {@link CacheSettings#origins}
   */
  CacheSettings settings(
      OptionalInt size,
      long memory,
      Eviction eviction,
      Duration age,
      boolean isFallback,
      Map<String, SettingOrigin> origins) {
    Duration results = expireAfterWrite == null ? age : expireAfterWrite;
    Duration failures = failuresExpireAfter == null ? FAILURE_AGE : failuresExpireAfter;
    return new CacheSettings(
        name,
        maximumSize == null ? size.orElse(sizeUnlessSaid()) : maximumSize,
        maximumMemory == null ? OptionalLong.empty() : OptionalLong.of(maximumMemory),
        memory,
        this.eviction == null ? eviction : this.eviction,
        results,
        Optional.ofNullable(expireAfterAccess),
        Optional.ofNullable(refreshAfterWrite),
        jitter,
        cacheNull,
        cacheFailures,
        failures.compareTo(results) < 0 ? failures : results,
        Optional.ofNullable(lockTimeout),
        isFallback,
        origins);
  }

  /** A bound in bytes is one: beside it, only a number that somebody has given bounds as well. */
  private int sizeUnlessSaid() {
    return maximumMemory == null ? (int) Setting.MAX_SIZE.defaultValue : LARGEST_SIZE;
  }
}
