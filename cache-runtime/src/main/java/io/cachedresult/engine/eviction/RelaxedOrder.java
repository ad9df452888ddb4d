package io.cachedresult.engine.eviction;

import io.cachedresult.engine.lock.CacheLock;
import org.jspecify.annotations.Nullable;

/**
 * LRU for many entries, in which most hits move nothing.
 *
 * <p>The sequence counts insertions. An entry that was moved to the young end within the last
 * sixteenth of the entries' worth of them is still close to it, and is left where it is. A hit that
 * does move an entry takes the lock only if it is free; otherwise the next hit of the entry moves
 * it.
 */
final class RelaxedOrder<E extends EvictionNode<E>> extends RecencyOrder<E> {

  /** The part of the entries that may be younger than one that is not moved. */
  private static final int SHARE = 16;

  private final CacheLock lock;

  RelaxedOrder(CacheLock lock) {
    this.lock = lock;
  }

  @Override
  void touch(E entry) {
    if (lock.tryEnter()) {
      try {
        if (entry.isOrdered()) {
          entry.usage = sequence;
          entries.moveToLast(entry);
        }
      } finally {
        lock.leave();
      }
    }
  }

  @Override
  public void add(E entry) {
    int now = sequence + 1;
    SEQUENCE.setOpaque(this, now);
    entry.usage = now;
    entries.addLast(entry);
    if (slack != NEVER) {
      slack = entries.size() / SHARE;
    }
  }

  @Override
  public @Nullable E victim() {
    return entries.first();
  }
}
