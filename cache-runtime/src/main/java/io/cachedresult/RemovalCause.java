package io.cachedresult;

/** The reason why a result was removed from its cache. */
public enum RemovalCause {
  /** The user invalidated it. */
  EXPLICIT,
  /**
   * A {@code put} or a refresh replaced it. If the new result is not cached, such as null where
   * null is not cached or a result that is too large, the old one is removed with this cause, too.
   * A result that was stored, replaced or removed in the second tier is removed here with this
   * cause, too.
   */
  REPLACED,
  /** There were more entries than {@code maximumSize}, or too many keys with one hash code. */
  SIZE,
  /** The results would have exceeded a limit in bytes. */
  MEMORY,
  /** It reached its maximum age. */
  EXPIRED;

  /**
   * Returns whether the cache removed the result because of a limit; false if it was invalidated or
   * replaced.
   */
  public boolean wasEvicted() {
    return this == SIZE || this == MEMORY || this == EXPIRED;
  }
}
