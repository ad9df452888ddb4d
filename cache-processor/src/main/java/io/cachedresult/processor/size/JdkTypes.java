package io.cachedresult.processor.size;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of the JDK as {@link io.cachedresult.Weighing#any} sees them; by name. */
public final class JdkTypes {

  private static final Set<String> SHARED = names(
      Class.class,
      Void.class,
      java.util.Locale.class,
      java.util.Currency.class,
      java.nio.charset.Charset.class,
      java.time.ZoneId.class,
      java.time.ZoneOffset.class);

  /** Some interfaces among them: nearly all that implements these is known. */
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

  /** Whether there is one object of each value, or nearly: it counts nothing. */
  public static boolean areShared(String name) {
    return SHARED.contains(name);
  }

  /** Whether all that they hold counts, if what they are made of does: their type arguments. */
  public static boolean areKnown(String name) {
    return KNOWN.contains(name);
  }

  /** Whether it is a type of the JDK: fields of these cannot be seen by all compilers. */
  public static boolean include(String name) {
    return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.").anyMatch(name::startsWith);
  }

  private static Set<String> names(Class<?>... types) {
    return Stream.of(types).map(Class::getCanonicalName).collect(Collectors.toUnmodifiableSet());
  }
}
