package io.cachedresult.engine.time;

/** A cache, as {@link Housekeeping} sees it. */
public interface Swept {

  /**
   * Removes expired entries; runs no user code in this thread.
   *
   * @param afterSlice called after each small part of the work in this thread
   */
  void sweep(Runnable afterSlice);
}
