package io.cachedresult;

import java.util.List;

/**
 * The cache of one cached method, or an {@link LruCache}: the operations that do not depend on the
 * type of the keys. The generated handle of a method adds operations that take the method's
 * parameters.
 *
 * <p>Thread-safe. A call that starts after an operation has returned sees the effect of that
 * operation.
 */
public interface ResultCache {

  /**
   * Returns the name in statistics and settings. It need not be unique: the caches of several
   * instances of a class share it.
   */
  String name();

  /**
   * Returns the settings of this cache, merged from the annotation or the builder and the
   * environment.
   */
  CacheSettings settings();

  /**
   * Returns the number of stored results, 0 to {@code settings().maximumSize()}. It may include
   * results that have expired.
   */
  int size();

  /**
   * Returns the size of the stored results with their keys in bytes, as estimated or weighed when
   * they were stored: 0 to {@code settings().maximumMemory()}. Always 0 in pass-through mode.
   */
  long memory();

  /** Returns the statistics of the cache since its creation. */
  CacheStats stats();

  /**
   * Removes all results. A computation that is in flight still returns its result to its callers,
   * but does not store it.
   */
  void invalidateAll();

  /**
   * Returns a list of up to {@code limit} stored entries in no particular order, without their
   * results. Entries that other threads store or remove meanwhile may be missing. Calls {@code
   * toString} on the keys; once these calls have taken a second altogether, the remaining keys are
   * shown by their types.
   *
   * @param limit the maximum number of entries to return, 1 or more
   * @throws IllegalArgumentException if the limit is less than 1
   */
  List<EntrySnapshot> entries(int limit);

  /**
   * Removes an entry that {@link #entries} returned.
   *
   * @param id an {@link EntrySnapshot#id}
   * @return whether the entry was still cached and had not expired
   * @throws IllegalArgumentException if the id is not 16 hexadecimal digits in lower case
   */
  boolean invalidateId(String id);

  /**
   * Removes all expired results immediately. Calling this method is optional: the cache also
   * removes them from time to time.
   */
  void cleanUp();
}
