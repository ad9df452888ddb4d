package io.cachedresult.engine.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A hash table whose nodes are the entries themselves: read without a lock, written under the
 * cache's.
 *
 * <p>The table never compares keys, because that is user code and must not run under a lock. A
 * thread that inserts has searched the bucket before ({@link BucketSearch}). New entries go to the
 * head, so if the array and the head of the bucket are unchanged, the key is still absent.
 *
 * <p>A removed entry keeps its {@code next}, so a reader that has reached it can continue. A large
 * table grows a bit with each insertion ({@link TableGrowth}). Meanwhile, a reader may find nothing
 * although the entry is there; {@link BucketReader#isUnchanged} tells it to read again.
 *
 * @param <E> the entries
 */
public final class EntryTable<E extends TableNode<E>> {

  private static final VarHandle BUCKET = MethodHandles.arrayElementVarHandle(TableNode[].class);

  /** The initial number of buckets, unless at most one entry is stored. */
  private static final int FEW = 16;

  private static final int LARGEST = 1 << 30;

  /**
   * Up to this length, half of the buckets stay empty: a small table may be sparse, and is faster.
   */
  private static final int SPARSE = 1 << 16;

  /** Up to this length, the table grows in a single step. */
  private static final int SMALL = 1 << 10;

  /** Replaced under the lock, read by any thread. */
  private volatile TableNode<?>[] buckets;

  /** Null unless the table grows. Set under the lock, before the buckets; read by any thread. */
  private volatile @Nullable TableGrowth growth;

  /**
   * The length of the array to allocate, or 0. Set under the lock; reset by compare-and-set, by the
   * thread that allocates.
   */
  private final AtomicInteger wanted = new AtomicInteger();

  /** The array to grow into, if allocated. By the thread that has allocated it; null under the lock. */
  private volatile TableNode<?> @Nullable [] larger;

  /** How many entries are linked when an array is wanted, for the first time or again. */
  private int nextRequest;

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

  /**
   * Returns the first entry of the bucket for a mixed hash, or null. While the table grows, entries
   * of another bucket may be among those that follow.
   */
  public @Nullable E first(int hash) {
    return head(buckets, hash);
  }

  /** Returns the first entry of a bucket, in which there are no other entries. Under the lock. */
  public @Nullable E firstSettled(int hash) {
    settle(hash);
    return first(hash);
  }

  TableNode<?>[] buckets() {
    return buckets;
  }

  @Nullable
  TableGrowth growth() {
    return growth;
  }

  @SuppressWarnings("unchecked") // only E's are ever linked
  static <E extends TableNode<E>> @Nullable E head(TableNode<?>[] buckets, int hash) {
    return (E) anyHead(buckets, hash);
  }

  static @Nullable TableNode<?> anyHead(TableNode<?>[] buckets, int hash) {
    return (TableNode<?>) BUCKET.getAcquire(buckets, hash & (buckets.length - 1));
  }

  static void head(TableNode<?>[] buckets, int index, @Nullable TableNode<?> entry) {
    BUCKET.setRelease(buckets, index, entry);
  }

  /** Inserts an entry whose key is absent. Under the lock. */
  public void link(E entry) {
    grow();
    linkInstead(entry);
  }

  /** Inserts an entry in place of one that was removed, so that the table need not grow. */
  public void linkInstead(E entry) {
    settle(entry.hash());
    TableNode<?>[] table = buckets;
    entry.next(head(table, entry.hash()));
    replaceHead(table, entry.hash(), entry);
    linked++;
  }

  /** Removes an entry if it is linked. Under the lock. */
  public void unlink(E entry) {
    settle(entry.hash());
    TableNode<?>[] table = buckets;
    E at = head(table, entry.hash());
    if (at == entry) {
      replaceHead(table, entry.hash(), entry.next());
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

  private void replaceHead(TableNode<?>[] table, int hash, @Nullable E entry) {
    int index = hash & (table.length - 1);
    head(table, index, entry);
    TableGrowth current = growth;
    if (current != null && !current.isOf(table)) {
      current.copyHead(index, entry);
    }
  }

  /** Returns a walk through all entries. */
  public TableWalk<E> walk() {
    return walkFrom(0);
  }

  /**
   * Returns a walk through the entries from the bucket of a hash on. The hashes of all earlier
   * buckets are smaller if their bits are reversed and they are compared as unsigned numbers.
   */
  public TableWalk<E> walkFrom(int hash) {
    return new TableWalk<>(this, hash);
  }

  /**
   * Allocates the next array if the table needs it. Without the lock, since it may take long. If
   * memory is short, the table goes on as it is.
   */
  void prepareGrowth() {
    int length = wanted.get();
    if (length != 0 && wanted.compareAndSet(length, 0)) {
      larger = allocate(length);
    }
  }

  private static TableNode<?> @Nullable [] allocate(int length) {
    try {
      return new TableNode<?>[length];
    } catch (OutOfMemoryError memoryIsShort) {
      return null;
    }
  }

  /** Begins to grow if the table is full, or continues. */
  private void grow() {
    TableGrowth current = growth;
    if (current != null) {
      growOneStep(current);
    } else if (linked >= capacity(buckets.length)) {
      beginGrowth(buckets);
    }
  }

  private void beginGrowth(TableNode<?>[] full) {
    int length = full.length << 1;
    TableNode<?>[] array = full.length <= SMALL ? allocate(length) : larger;
    if (array == null || array.length != length) {
      // Ask for an array, and again if none has come after many more insertions.
      if (linked >= nextRequest) {
        nextRequest = linked + length / 16;
        wanted.set(length);
      }
      return;
    }
    larger = null;
    wanted.set(0);
    nextRequest = 0;
    TableGrowth begun = new TableGrowth(full, array);
    growth = begun;
    while (full.length <= SMALL && !begun.isDone()) {
      growOneStep(begun);
    }
  }

  private void growOneStep(TableGrowth current) {
    if (!current.hasCopied()) {
      current.copyStep();
      if (current.hasCopied()) {
        buckets = current.large();
      }
    } else {
      current.splitStep();
      if (current.isDone()) {
        growth = null;
        larger = null; // if two were allocated
      }
    }
  }

  /** Returns how many entries a table of a length holds before it grows. */
  private static int capacity(int length) {
    if (length <= SPARSE) {
      return Math.max(length / 2, 1);
    }
    return length < LARGEST ? length : Integer.MAX_VALUE;
  }

  /** Gives the bucket of a hash a chain of its own, if the table grows. Under the lock. */
  void settle(int hash) {
    TableGrowth current = growth;
    if (current != null && current.isOf(buckets)) {
      current.settle(hash);
    }
  }
}
