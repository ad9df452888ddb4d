package io.cachedresult;

/** The reason why a result was removed from its cache. */
public enum RemovalCause {
  /** The user invalidated it, or a refresh computed a result that is not cached. */
  EXPLICIT,
  /** A {@code put} or a refresh replaced it. */
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
