package io.cachedresult;

/** Why a result was removed from its cache. */
public enum RemovalCause {
  /** The user invalidated it. */
  EXPLICIT,
  /** A {@code put} or a refresh replaced it. */
  REPLACED,
  /** There were more entries than {@code maximumSize}, or too many keys with one hash code. */
  SIZE,
  /** The results exceeded a limit in bytes. */
  MEMORY,
  /** It reached its maximum age. */
  EXPIRED;

  /**
   * Returns whether the cache removed it by itself, and not because the user removed or replaced
   * it.
   */
  public boolean wasEvicted() {
    return this == SIZE || this == MEMORY || this == EXPIRED;
  }
}
