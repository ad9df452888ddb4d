package io.cachedresult.engine.time;

/** What {@link Housekeeping} asks a cache to do. */
public interface Swept {

  /**
   * Removes expired entries; runs no user code in this thread.
   *
   * @param afterSlice called after each small part of the work in this thread
   */
  void sweep(Runnable afterSlice);
}
