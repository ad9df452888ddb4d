package io.cachedresult.engine;

import io.cachedresult.CacheSettings;
import io.cachedresult.CacheStats;
import io.cachedresult.EntrySnapshot;
import io.cachedresult.ResultCache;
import java.util.List;

/**
 * The superclass of generated handles, which forwards the operations of {@link ResultCache} to the
 * engine.
 */
public abstract class CacheHandle implements ResultCache {

  private final TypedCache<?> cache;

  /** Creates the handle of a cache, and registers it in the registry of the cache's environment. */
  @SuppressWarnings("this-escape") // the registry notifies its listeners of this handle
  protected CacheHandle(TypedCache<?> cache) {
    this.cache = cache;
    cache.register(this);
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
  public final void invalidateAll() {
    cache.invalidateAll();
  }

  @Override
  public final List<EntrySnapshot> entries(int limit) {
    return cache.entries(limit);
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
