package io.cachedresult.processor.resolve;

/** The ways to compare, hash and copy the values of a key; cheap comparisons come first. */
public enum KeyKind {
  /** {@code byte}, {@code short}, {@code char} and {@code int}. */
  SMALL_NUMBER,
  LONG,
  BOOLEAN,
  /**
   * {@code float}. Compared as by {@link Float#equals}: NaN equals itself, and 0.0 does not equal
   * -0.0.
   */
  FLOAT,
  DOUBLE,
  STRING,
  FLAT_ARRAY,
  DEEP_ARRAY,
  COLLECTION,
  /** A type whose values may be arrays or collections, such as {@code Object}. */
  ANYTHING,
  /** Compared by {@code ==}, because the user asked for it. */
  IDENTITY,
  OBJECT;

  /** Returns whether the entry stores a copy, because the caller could change the original. */
  public boolean isCopied() {
    return isMutable() || this == ANYTHING;
  }

  /** Returns whether the type of the values shows that they can be modified. */
  boolean isMutable() {
    return this == FLAT_ARRAY || this == DEEP_ARRAY || this == COLLECTION;
  }
}
