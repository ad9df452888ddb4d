package io.cachedresult.engine.time;

/** What {@link Housekeeping} asks a cache to do. */
public interface Swept {

  /** Removes expired entries; runs no user code in this thread. */
  void sweep();
}
