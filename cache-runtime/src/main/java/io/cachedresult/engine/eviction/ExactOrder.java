package io.cachedresult.engine.eviction;

import io.cachedresult.engine.lock.CacheLock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact LRU for up to {@value #LARGEST} entries, put in order only when a victim is sought.
 *
 * <p>A hit gives the entry the next number of {@link #sequence} and moves nothing. When a victim is
 * sought, entries at the old end of the list that were used since it was last sorted are known to
 * be younger than all that were not, so they move to the back; the first that was not used is the
 * victim. Only when every entry was used is the list sorted by the numbers. Between two sorts each
 * of the n entries was evicted or used, so an operation pays for log n steps at most, and n is
 * bounded.
 */
final class ExactOrder<E extends EvictionNode<E>> extends RecencyOrder<E> {

  static final int LARGEST = 1_024;

  private final CacheLock lock;

  /** Uses up to this number are in the list's order; under the lock. */
  private int sorted;

  ExactOrder(CacheLock lock) {
    this.lock = lock;
  }

  @Override
  void touch(E entry) {
    int now = (int) SEQUENCE.getVolatile(this);
    if (now == Integer.MAX_VALUE) {
      renumber();
      now = (int) SEQUENCE.getVolatile(this);
    }
    int seen = (int) SEQUENCE.compareAndExchange(this, now, now + 1);
    // The loser of the race shares the number of the winner: two uses at the same moment.
    int number = seen == now ? now + 1 : seen;
    int known = entry.usage;
    boolean overtaken = known > number && known <= (int) SEQUENCE.getVolatile(this);
    if (!overtaken) {
      entry.usage = number;
    }
  }

  @Override
  public void add(E entry) {
    touch(entry);
    entries.addLast(entry);
  }

  @Override
  public @Nullable E victim() {
    for (int left = entries.size(); left > 0; left--) {
      E entry = entries.first();
      if (entry == null || entry.usage <= sorted) {
        return entry;
      }
      entries.moveToLast(entry);
    }
    sort();
    return entries.first();
  }

  private void sort() {
    EvictionNode<?>[] unsorted = new EvictionNode<?>[entries.size()];
    long[] ranks = new long[unsorted.length];
    sorted = (int) SEQUENCE.getVolatile(this);
    for (int i = 0; i < unsorted.length; i++) {
      E entry = entries.first();
      if (entry == null) {
        break;
      }
      entries.remove(entry);
      unsorted[i] = entry;
      // A hit may write while this reads; one number an entry keeps the order consistent.
      ranks[i] = (long) entry.usage << Integer.SIZE | i;
    }
    Arrays.sort(ranks);
    for (long rank : ranks) {
      @SuppressWarnings("unchecked") // it was taken from the list above
      E entry = (E) unsorted[(int) rank];
      entries.addLast(entry);
    }
  }

  /** Starts the numbers again when they have run out, after two thousand million uses. */
  private void renumber() {
    lock.enter();
    try {
      if ((int) SEQUENCE.getVolatile(this) == Integer.MAX_VALUE) {
        sort();
        int number = 0;
        int size = entries.size();
        for (int i = 0; i < size; i++) {
          E entry = entries.first();
          if (entry != null) {
            entry.usage = ++number;
            entries.moveToLast(entry);
          }
        }
        sorted = number;
        SEQUENCE.setVolatile(this, number);
      }
    } finally {
      lock.leave();
    }
  }
}
