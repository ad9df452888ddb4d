package io.cachedresult;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * LRU for many entries, in which most hits need not move anything.
 *
 * <p>The sequence counts insertions. An entry that was moved to the young end within the last
 * sixteenth of the entries' worth of them is still close to it, and is left where it is. A hit
 * that does move an entry takes the lock only if it is free: the next hit of the entry makes up for
 * it.
 */
final class RelaxedOrder<E extends Entry<E>> extends RecencyOrder<E> {

  /** The part of the entries that may be younger than one that is not moved. */
  private static final int SHARE = 16;

  private final ReentrantLock lock;
  private final Headroom headroom;

  RelaxedOrder(ReentrantLock lock, Headroom headroom) {
    this.lock = lock;
    this.headroom = headroom;
  }

  @Override
  void touch(E entry) {
    headroom.ensure();
    if (lock.tryLock()) {
      try {
        if (entry.isStored()) {
          entry.usage = sequence;
          entries.moveToLast(entry);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  void add(E entry) {
    int now = sequence + 1;
    SEQUENCE.setOpaque(this, now);
    entry.usage = now;
    entries.addLast(entry);
    if (slack != NEVER) {
      slack = entries.size() / SHARE;
    }
  }

  @Override
  @Nullable
  E victim() {
    return entries.first();
  }
}
