package io.cachedresult.engine.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Doubles a table in many small steps, so that no thread waits until all entries have moved.
 *
 * <p>First, the heads of all buckets are copied: bucket i becomes the buckets i and i + n of the
 * large table, which share one chain of entries. Then the large table is published. Afterwards, each
 * chain is split into two. A shared chain never changes: an insertion or a removal splits it
 * first. Two buckets share their chain if they have the same head (the idea is that of a
 * <a href="https://doi.org/10.1007/BF01840371">linear hash table</a>, by Larson, that splits one
 * bucket at a time).
 *
 * <p>A split keeps the order of the entries, so a reader always gets to the end of a chain, but may
 * have been led past an entry. {@link BucketReader} detects that: the heads of the two buckets, and
 * {@link #isMoving}, change before the chain does.
 *
 * <p>Everything runs under the cache's lock, except {@link #isOf} and {@link #isMoving}.
 */
final class TableGrowth {

  /** How many heads are copied in one step. */
  private static final int COPIED = 128;

  /** How many buckets are split in one step. */
  private static final int SPLIT = 8;

  private static final int NONE = -1;

  private static final VarHandle MOVING;

  static {
    try {
      MOVING = MethodHandles.lookup().findVarHandle(TableGrowth.class, "moving", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final TableNode<?>[] small;
  private final TableNode<?>[] large;

  /** How many buckets of the small table have been copied. */
  private int copied;

  /** How many buckets of the small table have been split in the order of their index. */
  private int split;

  /** The bucket of the small table that is being split, or {@link #NONE}. Read by any thread. */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private int moving = NONE;

  TableGrowth(TableNode<?>[] small, TableNode<?>[] large) {
    this.small = small;
    this.large = large;
  }

  TableNode<?>[] large() {
    return large;
  }

  boolean hasCopied() {
    return copied == small.length;
  }

  boolean isDone() {
    return split == small.length;
  }

  void copyStep() {
    int count = Math.min(COPIED, small.length - copied);
    System.arraycopy(small, copied, large, copied, count);
    System.arraycopy(small, copied, large, small.length + copied, count);
    copied += count;
  }

  /** Repeats in the large table, which is not published yet, that a bucket has a new head. */
  void copyHead(int index, @Nullable TableNode<?> head) {
    if (index < copied) {
      EntryTable.head(large, index, head);
      EntryTable.head(large, index + small.length, head);
    }
  }

  void splitStep() {
    for (int step = 0; step < SPLIT && !isDone(); step++) {
      split(split);
      split++;
    }
  }

  /** Gives a bucket of the large table a chain of its own. */
  void settle(int hash) {
    split(hash & (small.length - 1));
  }

  private void split(int low) {
    int high = low + small.length;
    TableNode<?> head = large[low];
    if (head == null || head != large[high]) {
      return;
    }
    TableNode<?> firstLow = firstOf(low, head);
    TableNode<?> firstHigh = firstOf(high, head);
    if (firstLow == null || firstHigh == null) {
      EntryTable.head(large, firstLow == null ? low : high, null);
      return;
    }
    MOVING.setRelease(this, low);
    EntryTable.head(large, low, firstLow);
    EntryTable.head(large, high, firstHigh);
    separate(head);
    MOVING.setRelease(this, NONE);
  }

  /** Returns the first entry of a shared chain that belongs to a bucket of the large table. */
  private @Nullable TableNode<?> firstOf(int bucket, TableNode<?> head) {
    TableNode<?> entry = head;
    while (entry != null && (entry.hash() & (large.length - 1)) != bucket) {
      entry = entry.next();
    }
    return entry;
  }

  /** Links every entry to the next one of its own bucket; some are of either bucket. */
  private void separate(TableNode<?> head) {
    TableNode<?> last = head;
    TableNode<?> lastOfOther = null;
    for (TableNode<?> entry = head.next(); entry != null; entry = entry.next()) {
      if (((entry.hash() ^ last.hash()) & small.length) != 0) {
        // A run of entries of one bucket ends: the next entry continues the other one's.
        TableNode<?> ended = last;
        if (lastOfOther != null) {
          lastOfOther.nextOfAny(entry);
        }
        lastOfOther = ended;
      }
      last = entry;
    }
    if (lastOfOther != null) {
      lastOfOther.nextOfAny(null);
    }
  }

  /** Returns whether this growth leads to a table. Any thread may ask. */
  boolean isOf(TableNode<?>[] buckets) {
    return large == buckets;
  }

  /** Returns whether the chain of a hash is being split. Any thread may ask. */
  boolean isMoving(int hash) {
    return (int) MOVING.getAcquire(this) == (hash & (small.length - 1));
  }
}
