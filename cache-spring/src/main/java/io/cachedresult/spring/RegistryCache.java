package io.cachedresult.spring;

import io.cachedresult.CacheRegistry;
import io.cachedresult.ResultCache;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;

/**
 * Presents the caches of one name as a single Spring cache that can be cleared. Its results cannot
 * be read or changed, since their keys are the arguments of methods.
 */
final class RegistryCache implements Cache {

  private final CacheRegistry registry;
  private final String name;

  RegistryCache(CacheRegistry registry, String name) {
    this.registry = registry;
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }

  /** Returns the caches of the name: one for each instance of the class with the cached method. */
  @Override
  public List<ResultCache> getNativeCache() {
    return registry.caches(name);
  }

  @Override
  public void clear() {
    Clearing.clear(registry.caches(name), Clearing.cache(name));
  }

  @Override
  public boolean invalidate() {
    boolean hasEntries = registry.caches(name).stream().anyMatch(cache -> cache.size() > 0);
    clear();
    return hasEntries;
  }

  @Override
  public @Nullable ValueWrapper get(Object key) {
    throw unsupported();
  }

  @Override
  public <T> @Nullable T get(Object key, @Nullable Class<T> type) {
    throw unsupported();
  }

  @Override
  public <T> @Nullable T get(Object key, Callable<T> loader) {
    throw unsupported();
  }

  @Override
  public void put(Object key, @Nullable Object value) {
    throw unsupported();
  }

  @Override
  public void evict(Object key) {
    throw unsupported();
  }

  private UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException(
        "The keys of '" + name + "' are the arguments of its cached method. Use the handle of the"
            + " generated class, such as priceCache().invalidate(...).");
  }
}
