package io.cachedresult;

import java.util.function.Supplier;

/**
 * A listener that is notified of the caches of a registry. For each cache, {@link #added} is called
 * at most once, and {@link #removed} at most once after that. Any thread may call these methods, and
 * several threads may do so at the same time. Exceptions that they throw are logged and otherwise
 * ignored.
 *
 * @see CacheRegistry#addListener
 */
public interface RegistryListener {

  /**
   * Called for each cache that already exists when this listener is added, by the thread that adds
   * it, and for each new cache, by the thread that creates it. That thread is delayed until this
   * method returns. A strong reference to the cache would keep it alive.
   *
   * @param stats returns the current statistics of the cache, even after the cache was
   *     garbage-collected. Thread-safe; does not keep the cache alive
   */
  void added(ResultCache cache, Supplier<CacheStats> stats);

  /**
   * Called after a cache that {@link #added} was called for has been garbage-collected. The
   * registry detects this when a new cache is created, and in {@link CacheRegistry#caches()}.
   *
   * @param name the cache's name
   * @param stats the same object that was passed to {@link #added}
   */
  void removed(String name, Supplier<CacheStats> stats);
}
