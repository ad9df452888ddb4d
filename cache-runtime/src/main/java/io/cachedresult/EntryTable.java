package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
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

  private static final int SMALLEST = 16;
  private static final int LARGEST = 1 << 30;

  /** Replaced under the lock, read by any thread. */
  private volatile Entry<?>[] buckets = new Entry<?>[SMALLEST];

  /** Entries in buckets, in flight or stored; under the lock. */
  private int linked;

  Entry<?>[] buckets() {
    return buckets;
  }

  @SuppressWarnings("unchecked") // only E's are ever linked
  static <E extends Entry<E>> @Nullable E head(Entry<?>[] buckets, int hash) {
    return (E) (Entry<?>) BUCKET.getAcquire(buckets, hash & (buckets.length - 1));
  }

  /** Whether nothing was inserted into the bucket since the array and its head were read. */
  boolean isUnchanged(Entry<?>[] seen, int hash, @Nullable E head) {
    return seen != GROWING && seen == buckets && head(seen, hash) == head;
  }

  /** Inserts an entry that {@link #isUnchanged} has shown to be absent; under the lock. */
  void link(E entry) {
    if (linked >= buckets.length - (buckets.length >>> 2) && buckets.length < LARGEST) {
      grow();
    }
    Entry<?>[] table = buckets;
    entry.next = head(table, entry.hash);
    BUCKET.setRelease(table, entry.hash & (table.length - 1), entry);
    linked++;
  }

  /** Removes an entry that is linked; under the lock. */
  void unlink(E entry) {
    Entry<?>[] table = buckets;
    E at = head(table, entry.hash);
    if (at == entry) {
      BUCKET.setRelease(table, entry.hash & (table.length - 1), entry.next);
      linked--;
      return;
    }
    while (at != null) {
      E next = at.next;
      if (next == entry) {
        at.next = entry.next;
        linked--;
        return;
      }
      at = next;
    }
  }

  /** Visits the entries; without the lock, one that is inserted or moved meanwhile may be missed. */
  void forEach(Consumer<? super E> action) {
    for (Entry<?> head : buckets) {
      @SuppressWarnings("unchecked")
      E entry = (E) head;
      while (entry != null) {
        E next = entry.next;
        action.accept(entry);
        entry = next;
      }
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
        E next = entry.next;
        int index = entry.hash & (grown.length - 1);
        @SuppressWarnings("unchecked")
        E newNext = (E) grown[index];
        entry.next = newNext;
        grown[index] = entry;
        entry = next;
      }
    }
    buckets = grown;
  }
}
