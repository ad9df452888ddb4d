package io.cachedresult;

/** LRU: the entry that was used least recently is the one to evict. */
abstract class RecencyOrder<E extends Entry<E>> extends EvictionOrder<E> {

  /** From least to most recently used, as far as the subclass keeps it so; under the lock. */
  final EntryList<E> entries = new EntryList<>();

  RecencyOrder() {
    super(0);
  }

  @Override
  final int size() {
    return entries.size();
  }

  @Override
  final void remove(E entry, RemovalCause cause) {
    entries.remove(entry);
  }
}
