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
  /** Whether new caches are to be plain maps. */
  private volatile boolean isFallback;

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

  /**
   * Turns all caches into plain maps, also those that are made from now on: results are still
   * remembered and computed once, but without an order of use, ages and bytes, and a full map takes
   * no more. No call is lost: what is stored stays, and what is being computed is shared.
   */
  public void fallBack() {
    isFallback = true;
    caches().forEach(cache -> cache.fallBack(true));
  }

  /**
   * Turns the caches of that name into plain maps; see {@link #fallBack()}.
   *
   * @return how many there are: 0 if the name is none
   */
  public int fallBack(String name) {
    return turn(name, true);
  }

  /**
   * Turns all plain maps back into caches, whatever made them such. What has become too old
   * meanwhile is gone, and what is too large gives way.
   */
  public void resume() {
    isFallback = false;
    caches().forEach(cache -> cache.fallBack(false));
  }

  /**
   * Turns the plain maps of that name back into caches; see {@link #resume()}.
   *
   * @return how many there are: 0 if the name is none
   */
  public int resume(String name) {
    return turn(name, false);
  }

  private int turn(String name, boolean isFallback) {
    List<ResultCache> named = caches(name);
    named.forEach(cache -> cache.fallBack(isFallback));
    return named.size();
  }

  void add(ResultCache cache) {
    for (Reference<?> gone = dead.poll(); gone != null; gone = dead.poll()) {
      caches.remove(gone);
    }
    caches.add(new WeakReference<>(cache, dead));
    if (isFallback) {
      cache.fallBack(true);
    }
  }
}
