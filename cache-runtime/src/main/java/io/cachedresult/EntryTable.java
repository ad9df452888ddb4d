package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash table whose nodes are the entries themselves: read without a lock, written under the
 * cache's.
 *
 * <p>The table never compares keys, because that is the user's code and must not run under a lock.
 * Whoever inserts has searched the bucket before, and hands in what it saw: the array and the head
 * of the bucket. New entries go to the head, so if both are unchanged the key is still absent.
 *
 * <p>A removed entry keeps its {@code next}, so a reader that stands on it finds its way. Growing
 * relinks entries, which could lead a reader into another bucket: it first replaces the array by
 * {@link #GROWING}, so a reader that found nothing knows from {@link #isUnchanged} to look again.
 */
final class EntryTable<E extends Entry<E>> {

  private static final VarHandle BUCKET = MethodHandles.arrayElementVarHandle(Entry[].class);

  /** Always empty, and never unchanged. */
  private static final Entry<?>[] GROWING = new Entry<?>[1];

  /** The buckets at the beginning, unless there is never more than one entry to keep. */
  private static final int FEW = 16;

  private static final int LARGEST = 1 << 30;

  /** Up to so many buckets half stay empty: what is small may be roomy, and is searched faster. */
  private static final int ROOMY = 1 << 16;

  /** Replaced under the lock, read by any thread. */
  private volatile Entry<?>[] buckets;

  /** Entries in buckets, in flight or stored; under the lock. */
  private int linked;

  /**
   * Makes an empty table.
   *
   * @param maximumSize the most entries that are stored; more may be in flight
   */
  EntryTable(int maximumSize) {
    buckets = new Entry<?>[maximumSize == 1 ? 1 : FEW];
  }

  Entry<?>[] buckets() {
    return buckets;
  }

  @SuppressWarnings("unchecked") // only E's are ever linked
  static <E extends Entry<E>> @Nullable E head(Entry<?>[] buckets, int hash) {
    return (E) (Entry<?>) BUCKET.getAcquire(buckets, hash & (buckets.length - 1));
  }

  /** The first entry of a bucket; under the lock. */
  @Nullable
  E head(int hash) {
    return head(buckets, hash);
  }

  /** Whether nothing was inserted into the bucket since the array and its head were read. */
  boolean isUnchanged(Entry<?>[] seen, int hash, @Nullable E head) {
    return seen != GROWING && seen == buckets && head(seen, hash) == head;
  }

  /** Inserts an entry that {@link #isUnchanged} has shown to be absent; under the lock. */
  void link(E entry) {
    if (linked >= capacity(buckets.length)) {
      grow();
    }
    Entry<?>[] table = buckets;
    entry.next(head(table, entry.hash));
    BUCKET.setRelease(table, entry.hash & (table.length - 1), entry);
    linked++;
  }

  /** How many entries a table of a length holds before it grows. */
  private static int capacity(int length) {
    if (length <= ROOMY) {
      return Math.max(length / 2, 1);
    }
    return length < LARGEST ? length : Integer.MAX_VALUE;
  }

  /** Removes an entry that is linked; under the lock. */
  void unlink(E entry) {
    Entry<?>[] table = buckets;
    E at = head(table, entry.hash);
    if (at == entry) {
      BUCKET.setRelease(table, entry.hash & (table.length - 1), entry.next());
      linked--;
      return;
    }
    while (at != null) {
      E next = at.next();
      if (next == entry) {
        at.next(entry.next());
        linked--;
        return;
      }
      at = next;
    }
  }

  /** A way through the table that needs no lock. */
  Walk walk() {
    return new Walk();
  }

  /**
   * Visits every entry that is linked all the time, and each at most once, while others insert,
   * remove, and let the table grow. Not thread-safe itself.
   *
   * <p>The next bucket is found by counting with the bits reversed: when the table doubles, bucket
   * i is split into i and i + n, and in this count the two directly follow each other in the place
   * of i. So what has been visited in a smaller table is behind in the larger one as well (the scan
   * of Redis, by Pieter Noordhuis).
   */
  final class Walk {

    /** The next bucket, bits reversed; done once it is 0 again. */
    private int reversed;

    private boolean isDone;

    /** The entries of the next bucket that has any; empty at the end. */
    List<E> nextBucket() {
      List<E> found = new ArrayList<>();
      while (!isDone && found.isEmpty()) {
        Entry<?>[] table = settled();
        E head = head(table, Integer.reverse(reversed));
        for (E entry = head; entry != null; entry = entry.next()) {
          found.add(entry);
        }
        if (table == buckets) {
          reversed += Integer.reverse(table.length) << 1;
          isDone = reversed == 0;
        } else {
          found.clear();
        }
      }
      return found;
    }

    private Entry<?>[] settled() {
      Entry<?>[] table = buckets;
      while (table == GROWING) {
        Thread.onSpinWait();
        table = buckets;
      }
      return table;
    }
  }

  private void grow() {
    Entry<?>[] old = buckets;
    Entry<?>[] grown = new Entry<?>[old.length << 1];
    buckets = GROWING;
    for (Entry<?> head : old) {
      @SuppressWarnings("unchecked")
      E entry = (E) head;
      while (entry != null) {
        E next = entry.next();
        int index = entry.hash & (grown.length - 1);
        @SuppressWarnings("unchecked")
        E newNext = (E) grown[index];
        entry.next(newNext);
        grown[index] = entry;
        entry = next;
      }
    }
    buckets = grown;
  }
}
