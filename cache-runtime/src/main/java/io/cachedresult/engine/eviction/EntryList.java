package io.cachedresult.engine.eviction;

import org.jspecify.annotations.Nullable;

/**
 * A doubly linked list through {@link EvictionNode#older} and {@link EvictionNode#newer}; under the
 * lock.
 */
final class EntryList<E extends EvictionNode<E>> {

  private @Nullable EvictionNode<E> first;
  private @Nullable EvictionNode<E> last;
  private int size;

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // an EvictionNode<E> is an E: subclasses name themselves
  @Nullable
  E first() {
    return (E) first;
  }

  void addLast(E entry) {
    entry.older = last;
    entry.newer = null;
    if (last == null) {
      first = entry;
    } else {
      last.newer = entry;
    }
    last = entry;
    size++;
  }

  void remove(E entry) {
    EvictionNode<E> older = entry.older;
    EvictionNode<E> newer = entry.newer;
    if (older == null) {
      first = newer;
    } else {
      older.newer = newer;
    }
    if (newer == null) {
      last = older;
    } else {
      newer.older = older;
    }
    entry.older = entry;
    entry.newer = entry;
    size--;
  }

  void moveToLast(E entry) {
    if (last != entry) {
      remove(entry);
      addLast(entry);
    }
  }
}
