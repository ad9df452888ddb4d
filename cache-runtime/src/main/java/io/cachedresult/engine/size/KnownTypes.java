package io.cachedresult.engine.size;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Measures objects of JDK classes together with the objects they refer to. The numbers of fields
 * are those of OpenJDK 17 to 25; the tests compare the sizes with JOL. Objects of other classes are
 * assumed to have a few fields: only reflection could find their size.
 */
final class KnownTypes {

  /** The number of reference fields of {@code URI}; it also has two {@code int} fields. */
  private static final int URI_REFERENCES = 15;

  private static final BiConsumer<SizeEstimator, Object> UNKNOWN = KnownTypes::unknown;

  private static final Map<Class<?>, BiConsumer<SizeEstimator, Object>> EXACT = new HashMap<>();

  static {
    know(String.class, SizeEstimator::string);
    know(Boolean.class, KnownTypes::nothing);
    know(Byte.class, KnownTypes::nothing);
    know(Short.class, (w, n) -> number(w, n, Short.BYTES));
    know(Integer.class, (w, n) -> number(w, n, Integer.BYTES));
    know(Long.class, (w, n) -> number(w, n, Long.BYTES));
    know(Character.class, (w, c) -> {
      if (c > Byte.MAX_VALUE) {
        w.object(0, Character.BYTES);
      }
    });
    know(Float.class, (w, n) -> w.object(0, Float.BYTES));
    know(Double.class, (w, n) -> w.object(0, Double.BYTES));
    know(BigInteger.class, KnownTypes::bigInteger);
    know(BigDecimal.class, KnownTypes::bigDecimal);
    know(UUID.class, (w, id) -> w.object(0, 16));
    know(URI.class, KnownTypes::uri);
    knowTimes();
    know(OptionalInt.class, (w, o) -> optional(w, o.isPresent(), Integer.BYTES));
    know(OptionalLong.class, (w, o) -> optional(w, o.isPresent(), Long.BYTES));
    know(OptionalDouble.class, (w, o) -> optional(w, o.isPresent(), Double.BYTES));
    know(Optional.class, (w, o) -> w.optional((Optional<?>) o, SizeEstimator::any));
    know(AtomicInteger.class, (w, n) -> w.object(0, Integer.BYTES));
    know(AtomicLong.class, (w, n) -> w.object(0, Long.BYTES));
    know(AtomicReference.class, (w, r) -> w.container(r, KnownTypes::atomicReference));
    know(StringBuilder.class, (w, text) -> {
      w.object(1, Integer.BYTES + 2);
      w.add(ObjectLayout.array(text.capacity(), Byte.BYTES));
    });
  }

  /**
   * How to measure objects of JDK classes. Not a ClassValue, which would make the classes of the
   * JDK refer to this class, and keep its class loader alive after a redeployment.
   */
  private static final Map<Class<?>, BiConsumer<SizeEstimator, Object>> OF_JDK =
      new ConcurrentHashMap<>();

  private KnownTypes() {}

  private static void knowTimes() {
    know(LocalDate.class, KnownTypes::eightBytes);
    know(LocalTime.class, KnownTypes::eightBytes);
    know(LocalDateTime.class, KnownTypes::dateTime);
    know(Instant.class, (w, t) -> w.object(0, 12));
    know(Duration.class, (w, t) -> w.object(0, 12));
    know(Period.class, (w, t) -> w.object(0, 12));
    know(Year.class, (w, t) -> w.object(0, 4));
    know(YearMonth.class, KnownTypes::eightBytes);
    know(MonthDay.class, KnownTypes::eightBytes);
    know(OffsetTime.class, (w, t) -> {
      w.object(2, 0);
      eightBytes(w, t);
    });
    know(OffsetDateTime.class, (w, t) -> {
      w.object(2, 0);
      dateTime(w, t);
    });
    know(ZonedDateTime.class, (w, t) -> {
      w.object(3, 0);
      dateTime(w, t);
    });
  }

  /** Adds an object and, if its class is known, the objects it refers to. */
  static void add(SizeEstimator estimator, Object value) {
    Class<?> type = value.getClass();
    // Each miss comes here, and computeIfAbsent may lock even if the class is known.
    BiConsumer<SizeEstimator, Object> known = OF_JDK.get(type);
    (known == null ? find(type) : known).accept(estimator, value);
  }

  private static BiConsumer<SizeEstimator, Object> find(Class<?> type) {
    BiConsumer<SizeEstimator, Object> found = of(type);
    if (areOfJdk(type)) {
      OF_JDK.put(type, found);
    }
    return found;
  }

  @SuppressWarnings("unchecked") // looked up by the class of the value
  private static <T> void know(Class<T> type, BiConsumer<SizeEstimator, ? super T> parts) {
    EXACT.put(type, (BiConsumer<SizeEstimator, Object>) parts);
  }

  private static BiConsumer<SizeEstimator, Object> of(Class<?> type) {
    BiConsumer<SizeEstimator, Object> exact = EXACT.get(type);
    if (exact != null) {
      return exact;
    }
    if (isShared(type)) {
      return KnownTypes::nothing;
    }
    if (type.isArray()) {
      return array(type.getComponentType());
    }
    if (!areOfJdk(type)) {
      return UNKNOWN;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return (w, value) -> w.container(value, KnownTypes::collection);
    }
    if (Map.class.isAssignableFrom(type)) {
      return (w, value) -> w.container(value, KnownTypes::map);
    }
    if (Map.Entry.class.isAssignableFrom(type)) {
      return (w, value) -> w.container(value, KnownTypes::mapEntry);
    }
    if (type == CompletableFuture.class) {
      return (w, value) -> w.container(value, KnownTypes::future);
    }
    return UNKNOWN;
  }

  /** Returns whether objects of a class are measured with their parts, for tests. */
  static boolean include(Class<?> type) {
    return of(type) != UNKNOWN;
  }

  /**
   * Returns whether objects of a class belong to the JDK, so that looking at their contents has no
   * side effects: other collections may load their elements, for example from a database.
   */
  static boolean areOfJdk(Class<?> type) {
    return type.getModule() == Object.class.getModule();
  }

  /** Returns whether objects of a class are constants or shared within the JDK. */
  private static boolean isShared(Class<?> type) {
    return Enum.class.isAssignableFrom(type)
        || type == Class.class
        || type == Locale.class
        || type == Currency.class
        || Charset.class.isAssignableFrom(type)
        || ZoneId.class.isAssignableFrom(type);
  }

  private static void unknown(SizeEstimator estimator, Object value) {
    estimator.unknown();
  }

  private static void nothing(SizeEstimator estimator, Object value) {}

  private static void eightBytes(SizeEstimator estimator, Object value) {
    estimator.object(0, 8);
  }

  private static void dateTime(SizeEstimator estimator, Object value) {
    estimator.object(2, 0);
    estimator.object(0, 8);
    estimator.object(0, 8);
  }

  /**
   * Adds a boxed number, unless it fits in one byte: such numbers are shared, however they were
   * boxed (JLS 5.1.7).
   */
  private static void number(SizeEstimator estimator, Number value, int size) {
    if (value.longValue() != value.byteValue()) {
      estimator.object(0, size);
    }
  }

  private static void bigInteger(SizeEstimator estimator, BigInteger value) {
    estimator.object(1, 5 * Integer.BYTES);
    estimator.add(ObjectLayout.array(
        (value.abs().bitLength() + Integer.SIZE - 1) / Integer.SIZE, Integer.BYTES));
  }

  /** Adds a {@code BigDecimal}. A value that fits in a {@code long} has no {@code BigInteger}. */
  private static void bigDecimal(SizeEstimator estimator, BigDecimal value) {
    estimator.object(2, 2 * Integer.BYTES + Long.BYTES);
    if (value.precision() > 18) {
      bigInteger(estimator, value.unscaledValue());
    }
  }

  private static void uri(SizeEstimator estimator, URI uri) {
    estimator.object(URI_REFERENCES, 2 * Integer.BYTES);
    estimator.string(uri.toString());
    estimator.string(uri.getScheme());
    estimator.string(uri.getRawAuthority());
    estimator.string(uri.getRawUserInfo());
    estimator.string(uri.getHost());
    estimator.string(uri.getRawPath());
    estimator.string(uri.getRawQuery());
    estimator.string(uri.getRawFragment());
  }

  private static void optional(SizeEstimator estimator, boolean isPresent, int size) {
    if (isPresent) {
      estimator.object(0, size + 1);
    }
  }

  private static void collection(SizeEstimator estimator, Object value) {
    estimator.addElements((Collection<?>) value, SizeEstimator::any);
  }

  private static void map(SizeEstimator estimator, Object value) {
    estimator.addEntries((Map<?, ?>) value, SizeEstimator::any, SizeEstimator::any);
  }

  private static void objects(SizeEstimator estimator, Object value) {
    estimator.addElements((Object[]) value, SizeEstimator::any);
  }

  private static void atomicReference(SizeEstimator estimator, Object value) {
    estimator.object(1, 0);
    estimator.any(((AtomicReference<?>) value).get());
  }

  private static void mapEntry(SizeEstimator estimator, Object value) {
    Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
    estimator.object(2, 0);
    estimator.any(entry.getKey());
    estimator.any(entry.getValue());
  }

  private static void future(SizeEstimator estimator, Object value) {
    CompletableFuture<?> future = (CompletableFuture<?>) value;
    estimator.object(2, 0);
    if (future.isDone() && !future.isCompletedExceptionally()) {
      estimator.any(future.join());
    }
  }

  private static BiConsumer<SizeEstimator, Object> array(Class<?> element) {
    if (!element.isPrimitive()) {
      return (w, value) -> w.container(value, KnownTypes::objects);
    }
    int size = sizeOf(element);
    return (w, value) -> w.add(ObjectLayout.array(java.lang.reflect.Array.getLength(value), size));
  }

  /** Returns the size of an element of a primitive type in bytes. */
  private static int sizeOf(Class<?> type) {
    if (type == long.class || type == double.class) {
      return 8;
    }
    if (type == int.class || type == float.class) {
      return 4;
    }
    if (type == short.class || type == char.class) {
      return 2;
    }
    return 1;
  }
}
