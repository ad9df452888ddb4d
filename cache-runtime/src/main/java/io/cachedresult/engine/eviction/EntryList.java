package io.cachedresult.engine.eviction;

import org.jspecify.annotations.Nullable;

/** A doubly linked list of nodes, from the oldest to the newest. Under the lock. */
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
    EvictionNode<E> previous = last;
    entry.older(previous);
    entry.newer(null);
    if (previous == null) {
      first = entry;
    } else {
      previous.newer(entry);
    }
    last = entry;
    size++;
  }

  void remove(E entry) {
    EvictionNode<E> older = entry.older();
    EvictionNode<E> newer = entry.newer();
    if (older == null) {
      first = newer;
    } else {
      older.newer(newer);
    }
    if (newer == null) {
      last = older;
    } else {
      newer.older(older);
    }
    entry.leaveOrder();
    size--;
  }

  void moveToLast(E entry) {
    if (last != entry) {
      remove(entry);
      addLast(entry);
    }
  }
}
