package io.cachedresult;

import java.util.function.Supplier;

/**
 * Is notified of the caches of a registry. It is notified of each cache at most once when it is
 * created and then once when it is garbage, by any thread; two threads may notify it at once. What
 * it throws is logged and has no other effect.
 *
 * @see CacheRegistry#addListener
 */
public interface RegistryListener {

  /**
   * Called when a cache was created, or existed before this listener was added. The thread that
   * creates the cache calls it: a listener that holds more than a weak reference keeps the cache
   * alive, and one that blocks, or creates a cache of its own, delays that thread.
   *
   * @param stats returns at any time what the cache has done, even when it is garbage; thread-safe, and
   *     holds nothing of the cache but these numbers
   */
  void added(ResultCache cache, Supplier<CacheStats> stats);

  /**
   * Called when a cache is garbage that {@link #added} was called for. This is noticed when the
   * next cache is created, and whenever the registry is asked for its caches.
   *
   * @param name the cache's name
   * @param stats the object that {@link #added} was given
   */
  void removed(String name, Supplier<CacheStats> stats);
}
