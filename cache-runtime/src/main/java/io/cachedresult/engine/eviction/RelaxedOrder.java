package io.cachedresult.engine.eviction;

import io.cachedresult.engine.lock.CacheLock;
import org.jspecify.annotations.Nullable;

/**
 * Approximate LRU for many entries, in which most hits move nothing.
 *
 * <p>The sequence counts insertions. An entry that was moved to the young end is not moved again
 * until a sixteenth as many entries were inserted as the cache holds: until then, it is still close
 * to that end. A hit moves an entry only if the lock is free; otherwise, the next hit of the entry
 * does.
 */
final class RelaxedOrder<E extends EvictionNode<E>> extends RecencyOrder<E> {

  /** One in this many entries may be more recent than an entry that a hit does not move. */
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
