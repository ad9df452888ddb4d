package io.cachedresult.access;

/** Switches the mode of one cache. */
public interface ModeSwitch {

  /** Obeys an operator, unless the cache has obeyed a later command. */
  void obey(ModeCommand command);

  /**
   * Ends the services of threads that keep the class loader of a cache alive. The cache is bypassed
   * before, and never resumed.
   */
  default void close() {}
}
