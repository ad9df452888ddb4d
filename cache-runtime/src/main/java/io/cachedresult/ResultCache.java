package io.cachedresult;

import java.util.List;

/**
 * The results of one cached method, or of one {@link LruCache}: what all caches can do, whatever
 * their keys are. Generated classes add the operations that take the method's parameters.
 *
 * <p>Thread-safe. Calls that start after an operation has returned see its effect.
 */
public abstract class ResultCache {

  ResultCache() {}

  /** The name in statistics and settings; several caches may share it, as instances of a class do. */
  public final String name() {
    return settings().name();
  }

  /** What bounds this cache, after annotation and environment have been weighed. */
  public abstract CacheSettings settings();

  /** How many results are stored, 0 to {@code settings().maximumSize()}; expired ones may count. */
  public abstract int size();

  /**
   * The bytes that the stored results take with their keys, as estimated when they were stored; 0 to
   * {@code settings().maximumMemory()}. Always 0 for a plain map.
   */
  public abstract long memory();

  /** What the cache has done so far. */
  public abstract CacheStats stats();

  /**
   * Removes all results. A computation that is running now still answers those who wait for it, and
   * is not stored.
   */
  public abstract void invalidateAll();

  /** Turns into a plain map, or back; see {@link CacheRegistry#fallBack()}. */
  abstract void fallBack(boolean isFallback);

  /**
   * Some of the stored entries in no particular order, without their results. Entries that others
   * store or remove meanwhile may be missing. The keys' {@code toString} is called; once that has
   * taken a second altogether, types take its place.
   *
   * @param limit the most entries to list
   * @throws IllegalArgumentException unless the limit is positive
   */
  public abstract List<EntrySnapshot> entries(int limit);

  /**
   * Removes an entry that was listed.
   *
   * @param id as {@link EntrySnapshot#id} has it
   * @return false if it has left the cache, or expired, or another result has replaced it
   * @throws IllegalArgumentException unless the id is one that could have been listed
   */
  public abstract boolean invalidateId(String id);

  /** Removes the results that have expired; otherwise they are removed from time to time. */
  public abstract void cleanUp();

  /** The name, the size and the statistics; for people, in no fixed form. */
  @Override
  public final String toString() {
    return name() + ": " + size() + " of " + settings().maximumSize() + " entries, " + stats();
  }
}
