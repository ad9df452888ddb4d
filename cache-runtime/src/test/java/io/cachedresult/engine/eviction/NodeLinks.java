package io.cachedresult.engine.eviction;

/** Lets tests of other packages check the links between the entries of an order. */
public final class NodeLinks {

  private NodeLinks() {}

  /** Returns whether the neighbors of an entry refer back to it. Under the lock. */
  public static boolean areConsistent(EvictionNode<?> entry) {
    EvictionNode<?> older = entry.older();
    EvictionNode<?> newer = entry.newer();
    return (older == null || older.newer() == entry) && (newer == null || newer.older() == entry);
  }
}
