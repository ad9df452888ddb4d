package io.cachedresult.engine.handle;

import io.cachedresult.CacheSettings;
import io.cachedresult.CacheStats;
import io.cachedresult.EntrySnapshot;
import io.cachedresult.RemovalListener;
import io.cachedresult.ResultCache;
import io.cachedresult.StoredEntry;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.shared.TierHealth;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a generated cache that do not depend on the parameters of its method.
 *
 * @param <E> the type of the entries
 * @param <R> the type of the results; of a future, the type of its value
 */
public abstract class CacheHandle<E extends Entry<E>, R extends @Nullable Object>
    implements ResultCache {

  /** The engine of this cache. */
  protected final TypedCache<E> cache;

  /** Creates the handle of a cache, and registers it in the registry of the cache's environment. */
  @SuppressWarnings("this-escape") // the registry notifies its listeners of this handle
  CacheHandle(TypedCache<E> cache) {
    this.cache = cache;
    cache.register(this);
  }

  /**
   * Sets the listener to notify when a result is removed, replacing any previous one.
   *
   * @param listener gets the arguments that form the key, in an unmodifiable list, and the result
   */
  public final void removalListener(RemovalListener<? super List<Object>, ? super R> listener) {
    cache.removalListener(listener);
  }

  /** Returns the result that is stored for a key, or null. Counts a hit or a miss. */
  @SuppressWarnings("unchecked") // the entries of this cache have results of this type
  protected final @Nullable R storedResult(E key) {
    E found = cache.findStored(key);
    return found == null ? null : (R) found.result();
  }

  @Override
  public final String name() {
    return cache.name();
  }

  @Override
  public final CacheSettings settings() {
    return cache.settings();
  }

  @Override
  public final int size() {
    return cache.size();
  }

  @Override
  public final long memory() {
    return cache.memory();
  }

  @Override
  public final CacheStats stats() {
    return cache.stats();
  }

  @Override
  public final Optional<TierHealth> tierHealth() {
    return cache.tiers().health();
  }

  @Override
  public final void invalidateAll() {
    cache.invalidateAll();
  }

  @Override
  public final List<EntrySnapshot> entries(int limit) {
    return cache.entries(limit);
  }

  @Override
  public final Iterator<StoredEntry> storedEntries(String after) {
    return cache.storedEntries(after);
  }

  @Override
  public final boolean invalidateId(String id) {
    return cache.invalidateId(id);
  }

  @Override
  public final void cleanUp() {
    cache.cleanUp();
  }

  /** Returns the name, the size and the statistics as text for people; the format may change. */
  @Override
  public final String toString() {
    return cache.toString();
  }
}
