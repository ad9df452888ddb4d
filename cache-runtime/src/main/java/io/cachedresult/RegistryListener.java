package io.cachedresult;

import java.util.function.Supplier;

/**
 * Is told which caches there are from now on. Of each cache it hears at most one birth and then one
 * death, whatever threads they happen in; two caches may be told of at once. What it throws is
 * logged and otherwise without effect.
 *
 * @see CacheRegistry#addListener
 */
public interface RegistryListener {

  /**
   * A cache was made, or was there before this listener. Called by the thread that makes it: a
   * listener that keeps more than a weak reference keeps the cache alive, and one that blocks, or
   * makes a cache of its own, holds up whoever needs it.
   *
   * @param stats gives at any time what the cache has done, also when it is garbage; thread-safe,
   *     and keeps nothing of the cache but these numbers
   */
  void added(ResultCache cache, Supplier<CacheStats> stats);

  /**
   * A cache that {@link #added} was told of is garbage. It is noticed when the next cache is made,
   * and whenever the registry is asked for its caches.
   *
   * @param name the cache's
   * @param stats the object that {@link #added} was given
   */
  void removed(String name, Supplier<CacheStats> stats);
}
