package io.cachedresult;

/** Why a result left its cache. */
public enum RemovalCause {
  /** The user invalidated it. */
  EXPLICIT,
  /** Another result took its place: by {@code put} or by a refresh. */
  REPLACED,
  /** There were more entries than {@code maximumSize}, or too many keys of one hash code. */
  SIZE,
  /** The results took more bytes than they may. */
  MEMORY,
  /** It became too old. */
  EXPIRED;

  /** Whether the cache gave it up, rather than that the user removed or replaced it. */
  public boolean wasEvicted() {
    return this == SIZE || this == MEMORY || this == EXPIRED;
  }
}
