package io.cachedresult.processor.resolve;

/** How values of a key are compared, hashed and copied; cheap comparisons come first. */
public enum KeyKind {
  /** {@code byte}, {@code short}, {@code char} and {@code int}. */
  SMALL_NUMBER,
  LONG,
  BOOLEAN,
  /** Compared as {@link Float#equals} does: NaN equals itself, and 0.0 does not equal -0.0. */
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

  /** Whether its values can be changed, as their type shows. */
  boolean isMutable() {
    return this == FLAT_ARRAY || this == DEEP_ARRAY || this == COLLECTION;
  }
}
