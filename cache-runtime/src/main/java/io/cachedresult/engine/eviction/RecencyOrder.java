package io.cachedresult.engine.eviction;

import io.cachedresult.RemovalCause;

/** LRU: evicts the entry that was used least recently. */
abstract class RecencyOrder<E extends EvictionNode<E>> extends EvictionOrder<E> {

  /**
   * From the least to the most recently used, as exactly as the subclass requires; under the lock.
   */
  final EntryList<E> entries = new EntryList<>();

  RecencyOrder() {
    super(0);
  }

  @Override
  public final int size() {
    return entries.size();
  }

  @Override
  public final void remove(E entry, RemovalCause cause) {
    entries.remove(entry);
  }
}
