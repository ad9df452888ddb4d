package io.cachedresult.engine.lru;

import io.cachedresult.engine.TypedCache;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries that the map view of a cache shows: those with a value that has not expired.
 * Computations in flight, expired values and cached failures are hidden. Nothing here counts as a
 * use of an entry.
 */
final class LiveEntries<K, V> {

  private final TypedCache<LruEntry<K, V>> cache;
  private final Function<K, LruEntry<K, V>> newEntry;

  /**
   * Creates the live entries of a cache.
   *
   * @param newEntry returns a new entry with a key, to search for it
   */
  LiveEntries(TypedCache<LruEntry<K, V>> cache, Function<K, LruEntry<K, V>> newEntry) {
    this.cache = cache;
    this.newEntry = newEntry;
  }

  /** Returns the entry of a key, or null. */
  @SuppressWarnings("unchecked") // an object that is not a K equals no key
  @Nullable
  LruEntry<K, V> find(@Nullable Object key) {
    LruEntry<K, V> wanted = newEntry.apply((K) Objects.requireNonNull(key));
    LruEntry<K, V> entry = cache.editor().find(wanted);
    return entry != null && cache.uses().isLive(entry) ? entry : null;
  }

  /** Returns a new traversal. */
  LiveEntryWalk<K, V> walk() {
    return new LiveEntryWalk<>(cache);
  }

  /** Returns how many entries are stored, including hidden ones; in constant time. */
  int stored() {
    return cache.size();
  }

  /** Counts the entries in a traversal. */
  int size() {
    int stored = stored();
    // While others change the cache, a walk may visit more entries than are stored at any moment.
    LiveEntryWalk<K, V> walk = walk();
    int size = 0;
    while (size < stored && walk.hasNext()) {
      walk.next();
      size++;
    }
    return size;
  }

  boolean isEmpty() {
    return stored() == 0 || !walk().hasNext();
  }

  /** Returns whether an entry has a value. */
  boolean containValue(Object value) {
    LiveEntryWalk<K, V> walk = walk();
    while (walk.hasNext()) {
      if (walk.next().hasValue(value)) {
        return true;
      }
    }
    return false;
  }
}
