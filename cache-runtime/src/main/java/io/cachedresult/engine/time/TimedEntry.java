package io.cachedresult.engine.time;

/** An entry, as {@link AgeLimits} sees it. All times are nanoseconds of the cache's ticker. */
public interface TimedEntry {

  /** Returns the mixed hash of the key. */
  int hash();

  /** Returns whether there is no result: one is being computed, or a failure is cached. */
  boolean isPending();

  /** Returns whether a failure is cached as if it were a result. */
  boolean isCachedFailure();

  /** Returns when the result was stored; far in the past while there is none. */
  long writtenAt();

  /** Returns when the computation began, or when a failure was cached. */
  long pendingSince();

  /** Returns when the entry was last used, as {@link #recordAccess} recorded it. */
  long accessedAt();

  /** Records a use, if the entry remembers its last use. */
  void recordAccess(long time);
}
