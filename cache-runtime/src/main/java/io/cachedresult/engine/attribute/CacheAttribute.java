package io.cachedresult.engine.attribute;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The attributes that the author of a cache can specify, with their names in annotations, builders
 * and settings. This is the only description of an attribute: the engine, the builders and the
 * annotation processor iterate over these constants, so adding an attribute means adding a
 * constant.
 */
public enum CacheAttribute {
  MAXIMUM_SIZE("maximumSize", Kind.SIZE),
  MAXIMUM_MEMORY("maximumMemory", Kind.BYTES),
  EVICTION("eviction", Kind.CONSTANT),
  WEIGHER("weigher", Kind.INSTANCE),
  EXPIRE_AFTER_WRITE("expireAfterWrite", Kind.DURATION),
  EXPIRE_AFTER_ACCESS("expireAfterAccess", Kind.DURATION),
  REFRESH_AFTER_WRITE("refreshAfterWrite", Kind.DURATION),
  NEAR_EXPIRE_AFTER_WRITE("nearExpireAfterWrite", Kind.DURATION),
  JITTER("jitter", Kind.FRACTION),
  CACHE_NULL("cacheNull", Kind.FLAG),
  CACHE_FAILURES("cacheFailures", Kind.CLASSES),
  FAILURES_EXPIRE_AFTER("failuresExpireAfter", Kind.DURATION),
  LOCK_TIMEOUT("lockTimeout", Kind.DURATION);

  /** The kinds of values. */
  public enum Kind {
    /** A number of entries, an {@code Integer}. */
    SIZE,
    /** A number of bytes, a {@code Long}, or text such as {@code 64MB}. */
    BYTES,
    /** A {@code Duration}, or text such as {@code 10m}. */
    DURATION,
    /** A {@code Double} from 0 to less than 1. */
    FRACTION,
    /** A {@code Boolean} that is true by default. */
    FLAG,
    /** A constant of an enum. */
    CONSTANT,
    /** An object that an annotation specifies by its class. */
    INSTANCE,
    /** A {@code List} of classes. */
    CLASSES
  }

  /** The largest maximum size: the largest table that an array can hold. */
  public static final int LARGEST_SIZE = 1 << 30;

  private final String label;
  private final Kind kind;

  CacheAttribute(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** Returns the attribute's name in annotations and builders. */
  public String label() {
    return label;
  }

  /** Returns the kind of its values. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the attribute with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CacheAttribute labeled(String label) {
    for (CacheAttribute attribute : values()) {
      if (attribute.label.equals(label)) {
        return attribute;
      }
    }
    throw new IllegalArgumentException("A cache has no attribute '" + label + "'.");
  }

  /**
   * Returns a value in the form in which it is stored: text is parsed.
   *
   * @throws IllegalArgumentException if the value cannot be read or is out of range
   */
  Object checked(Object value) {
    Objects.requireNonNull(value, label);
    return switch (kind) {
      case SIZE -> checkedSize((Integer) value);
      case BYTES ->
        checkedBytes(value instanceof String text ? SizeText.parse(text) : (Long) value);
      case DURATION ->
        value instanceof String text
            ? DurationText.parse(text)
            : DurationText.checked((Duration) value);
      case FRACTION -> checkedFraction((Double) value);
      case CLASSES -> List.copyOf((List<?>) value);
      case FLAG, CONSTANT, INSTANCE -> value;
    };
  }

  private int checkedSize(int size) {
    if (size < 1 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException(
          "A maximum size must be from 1 to " + LARGEST_SIZE + ", but is " + size + ".");
    }
    return size;
  }

  private static long checkedBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "A maximum memory must be at least 1 byte, but is " + bytes + ".");
    }
    return bytes;
  }

  private double checkedFraction(double fraction) {
    if (!(fraction >= 0 && fraction < 1)) {
      throw new IllegalArgumentException("A " + label
          + " must be a fraction of the age, from 0 to less than 1, but is " + fraction + ".");
    }
    return fraction;
  }
}
