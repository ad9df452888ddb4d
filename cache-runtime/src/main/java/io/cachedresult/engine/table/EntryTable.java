package io.cachedresult.engine.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A hash table whose nodes are the entries themselves: read without a lock, written under the
 * cache's.
 *
 * <p>The table never compares keys, because that is user code and must not run under a lock. A
 * thread that inserts has searched the bucket before ({@link BucketSearch}). New entries go to the
 * head, so if the array and the head of the bucket are unchanged, the key is still absent.
 *
 * <p>A removed entry keeps its {@code next}, so a reader that has reached it can continue. Growing
 * relinks entries, which could lead a reader into another bucket: it first replaces the array by
 * {@link #GROWING}, so a reader that found nothing knows from {@link #isUnchanged} to search again.
 *
 * @param <E> the entries
 */
public final class EntryTable<E extends TableNode<E>> {

  private static final VarHandle BUCKET = MethodHandles.arrayElementVarHandle(TableNode[].class);

  /** Always empty, and never unchanged. */
  private static final TableNode<?>[] GROWING = new TableNode<?>[1];

  /** The initial number of buckets, unless at most one entry is stored. */
  private static final int FEW = 16;

  private static final int LARGEST = 1 << 30;

  /**
   * Up to this length, half of the buckets stay empty: a small table may be sparse, and is faster.
   */
  private static final int SPARSE = 1 << 16;

  /** Replaced under the lock, read by any thread. */
  private volatile TableNode<?>[] buckets;

  /** Entries in buckets, in flight or stored. Under the lock. */
  private int linked;

  /**
   * Creates an empty table.
   *
   * @param maximumSize the most entries that are stored; more may be in flight
   */
  public EntryTable(int maximumSize) {
    buckets = new TableNode<?>[maximumSize == 1 ? 1 : FEW];
  }

  /** Returns the first entry of the bucket for a mixed hash, or null. */
  public @Nullable E first(int hash) {
    return head(buckets, hash);
  }

  TableNode<?>[] buckets() {
    return buckets;
  }

  /** Returns the buckets, after growing if that is under way. */
  TableNode<?>[] settledBuckets() {
    TableNode<?>[] table = buckets;
    while (table == GROWING) {
      Thread.onSpinWait();
      table = buckets;
    }
    return table;
  }

  @SuppressWarnings("unchecked") // only E's are ever linked
  static <E extends TableNode<E>> @Nullable E head(TableNode<?>[] buckets, int hash) {
    return (E) (TableNode<?>) BUCKET.getAcquire(buckets, hash & (buckets.length - 1));
  }

  /**
   * Returns whether nothing was inserted into the bucket since the array and its head were read.
   */
  boolean isUnchanged(TableNode<?>[] seen, int hash, @Nullable E head) {
    return seen != GROWING && seen == buckets && head(seen, hash) == head;
  }

  /** Inserts an entry whose key is absent. Under the lock. */
  public void link(E entry) {
    if (linked >= capacity(buckets.length)) {
      grow();
    }
    TableNode<?>[] table = buckets;
    entry.next(head(table, entry.hash()));
    BUCKET.setRelease(table, entry.hash() & (table.length - 1), entry);
    linked++;
  }

  /** Returns how many entries a table of a length holds before it grows. */
  private static int capacity(int length) {
    if (length <= SPARSE) {
      return Math.max(length / 2, 1);
    }
    return length < LARGEST ? length : Integer.MAX_VALUE;
  }

  /** Removes an entry if it is linked. Under the lock. */
  public void unlink(E entry) {
    TableNode<?>[] table = buckets;
    E at = head(table, entry.hash());
    if (at == entry) {
      BUCKET.setRelease(table, entry.hash() & (table.length - 1), entry.next());
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

  /** Returns a walk through all entries. */
  public TableWalk<E> walk() {
    return new TableWalk<>(this);
  }

  private void grow() {
    TableNode<?>[] old = buckets;
    TableNode<?>[] grown = new TableNode<?>[old.length << 1];
    buckets = GROWING;
    for (TableNode<?> head : old) {
      @SuppressWarnings("unchecked")
      E entry = (E) head;
      while (entry != null) {
        E next = entry.next();
        int index = entry.hash() & (grown.length - 1);
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
