package io.cachedresult.engine.lru;

import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.UseRecorder;
import io.cachedresult.engine.table.TableWalk;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Visits the entries of a cache with a value that has not expired, while others change the cache. A
 * key that has such an entry all the time is visited once, and no key is visited twice. For one
 * thread.
 */
final class LiveEntryWalk<K, V> {

  private final TableWalk<LruEntry<K, V>> table;
  private final UseRecorder<LruEntry<K, V>> uses;
  private List<LruEntry<K, V>> bucket = List.of();

  /** The number of entries of the bucket that were examined. */
  private int examined;

  private @Nullable LruEntry<K, V> next;

  LiveEntryWalk(TypedCache<LruEntry<K, V>> cache) {
    this.table = cache.walk();
    this.uses = cache.uses();
  }

  boolean hasNext() {
    while (next == null && hasUnexamined()) {
      LruEntry<K, V> entry = bucket.get(examined);
      next = !isReplaced(entry) && uses.isLive(entry) ? entry : null;
      examined++;
    }
    return next != null;
  }

  private boolean hasUnexamined() {
    if (examined == bucket.size()) {
      bucket = table.nextBucket();
      examined = 0;
    }
    return !bucket.isEmpty();
  }

  /** Returns whether the bucket has a newer entry of the same key; new entries come first. */
  private boolean isReplaced(LruEntry<K, V> entry) {
    for (int i = 0; i < examined; i++) {
      LruEntry<K, V> newer = bucket.get(i);
      if (newer.hash() == entry.hash() && newer.hasKeyOf(entry)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the next entry. It does not count as used. */
  LruEntry<K, V> next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    LruEntry<K, V> entry = next;
    next = null;
    return entry;
  }
}
