package io.cachedresult;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows every living cache, and keeps none alive: a cache is gone when whoever uses it is garbage.
 * Thread-safe.
 */
public final class CacheRegistry {

  private static final CacheRegistry SHARED = new CacheRegistry();

  private final Set<Reference<ResultCache>> caches = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<ResultCache> dead = new ReferenceQueue<>();

  /** A registry of its own, which only the environments that name it use. */
  public CacheRegistry() {}

  /** The process's. */
  public static CacheRegistry shared() {
    return SHARED;
  }

  /** The living caches in the order of their names; a copy. */
  public List<ResultCache> caches() {
    return caches.stream()
        .map(Reference::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(ResultCache::name))
        .toList();
  }

  /** The living caches of that name: none, one, or one for each instance of the cached class. */
  public List<ResultCache> caches(String name) {
    return caches().stream().filter(cache -> cache.name().equals(name)).toList();
  }

  void add(ResultCache cache) {
    for (Reference<?> gone = dead.poll(); gone != null; gone = dead.poll()) {
      caches.remove(gone);
    }
    caches.add(new WeakReference<>(cache, dead));
  }
}
