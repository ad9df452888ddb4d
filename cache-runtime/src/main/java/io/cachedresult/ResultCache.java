package io.cachedresult;

import io.cachedresult.shared.TierHealth;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

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
   * Returns the current state of the second tier, which processes share; empty if this cache does
   * not share its results.
   */
  default Optional<TierHealth> tierHealth() {
    return Optional.empty();
  }

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
   * Returns an iterator over the stored entries, in the order of their ids, so that a tool that
   * examines many entries can stop and continue later, and merge the entries of several caches. The
   * iterator takes no lock and may be used by one thread at a time. It returns each entry at most
   * once, and every entry that stays stored meanwhile. If a result is replaced meanwhile, it may
   * return both the old and the new entry. It does not count as a use of the entries, and does not
   * support {@code remove}.
   *
   * @param after the id of the entry to continue after, or an empty string to begin
   * @throws IllegalArgumentException if {@code after} is neither empty nor an id
   */
  Iterator<StoredEntry> storedEntries(String after);

  /**
   * Removes an entry that {@link #entries} or {@link #storedEntries} returned.
   *
   * @param id an {@link EntrySnapshot#id} or {@link StoredEntry#id}
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
