package io.cachedresult;

import java.util.List;

/**
 * The results of one cached method, or of one {@link LruCache}: what all caches can do, whatever
 * their keys are. The generated handle of a method adds operations that take the method's
 * parameters.
 *
 * <p>Thread-safe. Calls that start after an operation has returned see its effect.
 */
public interface ResultCache {

  /** Returns the name in statistics and settings; the caches of several instances may share it. */
  String name();

  /** Returns the limits of this cache, merged from the annotation and the environment. */
  CacheSettings settings();

  /**
   * Returns how many results are stored, 0 to {@code settings().maximumSize()}; results that have
   * expired may be counted.
   */
  int size();

  /**
   * Returns the bytes of the stored results and their keys, as estimated when they were stored: 0
   * to {@code settings().maximumMemory()}. Always 0 in pass-through mode.
   */
  long memory();

  /** Returns what the cache has done so far. */
  CacheStats stats();

  /**
   * Removes all results. A computation that is in flight still answers its callers, and its result
   * is not stored.
   */
  void invalidateAll();

  /**
   * Returns some of the stored entries in no particular order, without their results. Entries that
   * others store or remove meanwhile may be missing. Calls {@code toString} of the keys; when these
   * calls have taken a second altogether, types are shown instead.
   *
   * @param limit the most entries to return
   * @throws IllegalArgumentException unless the limit is positive
   */
  List<EntrySnapshot> entries(int limit);

  /**
   * Removes an entry that {@link #entries} has returned.
   *
   * @param id an {@link EntrySnapshot#id}
   * @return false if the entry has left the cache, has expired, or was replaced
   * @throws IllegalArgumentException if no entry can have such an id
   */
  boolean invalidateId(String id);

  /** Removes the results that have expired; otherwise they are removed from time to time. */
  void cleanUp();
}
