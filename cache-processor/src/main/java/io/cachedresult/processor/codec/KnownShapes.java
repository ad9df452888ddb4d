package io.cachedresult.processor.codec;

import com.palantir.javapoet.ClassName;
import io.cachedresult.engine.shared.ArrayEncoding;
import io.cachedresult.engine.shared.NumberEncoding;
import io.cachedresult.engine.shared.TextEncoding;
import io.cachedresult.engine.shared.TimeEncoding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The types that the runtime encodes. */
final class KnownShapes {

  private static final Map<TypeKind, String> PRIMITIVES = Map.of(
      TypeKind.BOOLEAN, "Boolean",
      TypeKind.BYTE, "Byte",
      TypeKind.SHORT, "Short",
      TypeKind.CHAR, "Char",
      TypeKind.INT, "Int",
      TypeKind.LONG, "Long",
      TypeKind.FLOAT, "Float",
      TypeKind.DOUBLE, "Double");

  private static final Map<String, Shape.Known> BY_NAME = new HashMap<>();

  static {
    add(TextEncoding.class, "String", String.class);
    add(TextEncoding.class, "Uri", java.net.URI.class);
    for (Class<?> number : new Class<?>[] {
      Boolean.class,
      Byte.class,
      Short.class,
      Character.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      java.math.BigInteger.class,
      java.math.BigDecimal.class,
      java.util.OptionalInt.class,
      java.util.OptionalLong.class,
      java.util.OptionalDouble.class
    }) {
      add(NumberEncoding.class, number.getSimpleName(), number);
    }
    add(NumberEncoding.class, "Uuid", java.util.UUID.class);
    for (Class<?> time : new Class<?>[] {
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
      java.time.ZoneId.class,
      java.time.ZoneOffset.class
    }) {
      add(TimeEncoding.class, time.getSimpleName(), time);
    }
  }

  private KnownShapes() {}

  private static void add(Class<?> encoding, String operation, Class<?> type) {
    BY_NAME.put(type.getCanonicalName(), new Shape.Known(ClassName.get(encoding), operation));
  }

  /** Returns the shape of a primitive type; empty for other types. */
  static Optional<Shape> ofPrimitive(TypeKind kind) {
    return Optional.ofNullable(PRIMITIVES.get(kind)).map(Shape.Primitive::new);
  }

  /** Returns the shape of an array of primitives; empty for other components. */
  static Optional<Shape> ofArray(TypeKind component) {
    return Optional.ofNullable(PRIMITIVES.get(component))
        .map(operation -> new Shape.Known(ClassName.get(ArrayEncoding.class), operation + "s"));
  }

  /** Returns the shape of the class of that name; empty if the runtime does not encode it. */
  static Optional<Shape> named(String type) {
    return Optional.ofNullable(BY_NAME.get(type));
  }
}
