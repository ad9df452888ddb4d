package io.cachedresult.spring;

import io.cachedresult.CacheRegistry;
import io.cachedresult.ResultCache;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;

/**
 * Shows the caches to tools that know Spring's, such as the actuator's endpoint {@code caches}.
 * Spring's own annotations, such as {@code @Cacheable}, do not use them.
 */
final class RegistryCacheManager implements CacheManager {

  private final CacheRegistry registry;

  RegistryCacheManager(CacheRegistry registry) {
    this.registry = registry;
  }

  @Override
  public @Nullable Cache getCache(String name) {
    return registry.caches(name).isEmpty() ? null : new RegistryCache(registry, name);
  }

  @Override
  public Collection<String> getCacheNames() {
    Collection<String> names = new LinkedHashSet<>();
    registry.caches().stream().map(ResultCache::name).forEach(names::add);
    return names;
  }
}
