package io.cachedresult.engine.eviction;

import io.cachedresult.engine.lock.CacheLock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact LRU for up to {@value #LARGEST} entries, which are sorted only to find a victim.
 *
 * <p>A hit gives the entry the next number of {@link #sequence}, and moves nothing. The search for
 * a victim starts at the old end of the list. An entry that was used since the last sort is more
 * recent than all entries that were not, so it moves to the young end. The first entry that was not
 * used is the victim. The list is sorted by the numbers only if all were used. Between two sorts,
 * each of the n entries is used or evicted, so sorting adds at most log n steps to an operation,
 * and n is limited.
 */
final class ExactOrder<E extends EvictionNode<E>> extends RecencyOrder<E> {

  static final int LARGEST = 1_024;

  private final CacheLock lock;

  /** The order of the list reflects the uses up to this number; under the lock. */
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
    // If another thread wins the race, share its number: both uses count as simultaneous.
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
      // A hit may write meanwhile. Reading each number only once keeps the order consistent.
      ranks[i] = (long) entry.usage << Integer.SIZE | i;
    }
    Arrays.sort(ranks);
    for (long rank : ranks) {
      @SuppressWarnings("unchecked") // it was taken from the list above
      E entry = (E) unsorted[(int) rank];
      entries.addLast(entry);
    }
  }

  /** Renumbers the entries from 1 when the numbers have run out, after two billion uses. */
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
