package io.cachedresult.engine.eviction;

import org.jspecify.annotations.Nullable;

/**
 * What an eviction order knows of an entry: its hash, its neighbors, and when it was last used.
 *
 * @param <E> the entries
 */
public class EvictionNode<E extends EvictionNode<E>> {

  final int hash;

  /**
   * When the entry was last used, in the units of its {@link EvictionOrder}; a race loses a use.
   */
  int usage;

  /** The neighbors in the order; both are the entry itself while it is in none. Under the lock. */
  @Nullable
  EvictionNode<E> older;

  @Nullable
  EvictionNode<E> newer;

  /**
   * Creates a node that is in no order yet.
   *
   * @param hash the mixed hash of the entry's key
   */
  @SuppressWarnings("this-escape") // to its own fields
  protected EvictionNode(int hash) {
    this.hash = hash;
    this.older = this;
    this.newer = this;
  }

  /** Returns the mixed hash of the key, which equal keys have in common. */
  public final int hash() {
    return hash;
  }

  /** Returns whether the entry is in an order. Under the lock. */
  public final boolean isOrdered() {
    return newer != this;
  }
}
