package io.cachedresult.processor.size;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JDK types that the runtime measures without generated code, by name. */
final class JdkTypes {

  private static final Set<String> SHARED = names(
      Class.class,
      Void.class,
      java.util.Locale.class,
      java.util.Currency.class,
      java.nio.charset.Charset.class,
      java.time.ZoneId.class,
      java.time.ZoneOffset.class);

  /** The known types. Some are interfaces, nearly all of whose implementations are known. */
  private static final Set<String> KNOWN = names(
      Boolean.class,
      Byte.class,
      Short.class,
      Character.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      Number.class,
      CharSequence.class,
      StringBuilder.class,
      java.math.BigInteger.class,
      java.math.BigDecimal.class,
      java.net.URI.class,
      java.time.Duration.class,
      java.time.Instant.class,
      java.time.LocalDate.class,
      java.time.LocalDateTime.class,
      java.time.LocalTime.class,
      java.time.MonthDay.class,
      java.time.OffsetDateTime.class,
      java.time.OffsetTime.class,
      java.time.Period.class,
      java.time.Year.class,
      java.time.YearMonth.class,
      java.time.ZonedDateTime.class,
      java.util.Map.Entry.class,
      java.util.OptionalDouble.class,
      java.util.OptionalInt.class,
      java.util.OptionalLong.class,
      java.util.UUID.class,
      java.util.concurrent.CompletableFuture.class,
      java.util.concurrent.atomic.AtomicInteger.class,
      java.util.concurrent.atomic.AtomicLong.class,
      java.util.concurrent.atomic.AtomicReference.class);

  private JdkTypes() {}

  /**
   * Returns whether equal values of a type are nearly always the same object, so that they count as
   * zero.
   */
  static boolean areShared(String name) {
    return SHARED.contains(name);
  }

  /**
   * Returns whether the runtime measures objects of the type, except for objects of its type
   * arguments.
   */
  static boolean areKnown(String name) {
    return KNOWN.contains(name);
  }

  /** Returns whether a type belongs to the JDK; not all compilers show the fields of such types. */
  static boolean include(String name) {
    return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.").anyMatch(name::startsWith);
  }

  private static Set<String> names(Class<?>... types) {
    return Stream.of(types).map(Class::getCanonicalName).collect(Collectors.toUnmodifiableSet());
  }
}
