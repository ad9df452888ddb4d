package io.cachedresult.engine.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Knows the classes of the JDK whose instances can be converted to text without calling user code,
 * and in little time. A class is not enough: an {@code Optional} calls {@code toString} of what it
 * contains, an unmodifiable list iterates a user's list, and a synchronized list waits for a lock.
 */
final class PlainValue {

  /** Converting a larger number to decimal digits takes too long. */
  private static final int LARGEST_NUMBER_OF_BITS = 10_000;

  private static final Set<Class<?>> CLASSES = Set.of(
      String.class,
      Boolean.class,
      Character.class,
      Byte.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      Class.class,
      UUID.class,
      Locale.class,
      Pattern.class,
      java.net.URI.class);

  /** Collections that contain their elements themselves. */
  private static final Set<Class<?>> COLLECTIONS = Set.of(
      ArrayList.class,
      HashSet.class,
      LinkedHashSet.class,
      HashMap.class,
      LinkedHashMap.class,
      List.of().getClass(),
      List.of(0).getClass(),
      Set.of().getClass(),
      Set.of(0).getClass(),
      Map.of().getClass(),
      Map.of(0, 0).getClass(),
      Arrays.asList(0).getClass(),
      Collections.emptyList().getClass(),
      Collections.singletonList(0).getClass(),
      Collections.emptySet().getClass(),
      Collections.singleton(0).getClass(),
      Collections.emptyMap().getClass(),
      Collections.singletonMap(0, 0).getClass());

  /** Tells for each type of a constant whether it has the {@code toString} of {@link Enum}. */
  private static final ClassValue<Boolean> HAS_TEXT_OF_ENUM = new ClassValue<>() {
    @Override
    protected Boolean computeValue(Class<?> type) {
      try {
        return type.getMethod("toString").getDeclaringClass() == Enum.class;
      } catch (NoSuchMethodException hidden) {
        return false;
      }
    }
  };

  private PlainValue() {}

  /** Returns whether {@code toString} of an object calls no user code. */
  static boolean hasPlainText(Object value) {
    Class<?> type = value.getClass();
    if (type == BigInteger.class) {
      return isShort((BigInteger) value);
    }
    if (type == BigDecimal.class) {
      return isShort(((BigDecimal) value).unscaledValue());
    }
    return CLASSES.contains(type)
        || isTime(type)
        || (value instanceof Enum<?> && HAS_TEXT_OF_ENUM.get(type));
  }

  private static boolean isShort(BigInteger number) {
    return number.bitLength() <= LARGEST_NUMBER_OF_BITS;
  }

  private static boolean isTime(Class<?> type) {
    return type.getPackageName().equals("java.time")
        && type.getModule() == Object.class.getModule();
  }

  /** Returns whether iterating a collection or a map calls no user code. */
  static boolean isPlainCollection(Object value) {
    return COLLECTIONS.contains(value.getClass())
        && (value instanceof Collection<?> || value instanceof Map<?, ?>);
  }
}
