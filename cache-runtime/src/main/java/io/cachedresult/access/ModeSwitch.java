package io.cachedresult.access;

/** Switches the mode of one cache. */
public interface ModeSwitch {

  /** Obeys an operator's command, unless the cache has obeyed a later one. */
  void obey(ModeCommand command);

  /**
   * Ends background work for the cache, which would keep the cache's class loader alive. Called
   * after the cache was bypassed for good.
   */
  default void close() {}
}
