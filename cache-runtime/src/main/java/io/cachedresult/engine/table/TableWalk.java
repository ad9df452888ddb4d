package io.cachedresult.engine.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Visits every entry that is linked all the time, and each at most once, while others insert,
 * remove, and let the table grow. Needs no lock. For one thread.
 *
 * <p>If an entry is replaced by another of the same key, which is linked before the first is
 * unlinked, the walk visits one of them or both, the new one first. For this, a bucket is read
 * again if an entry was inserted meanwhile.
 *
 * <p>The next bucket is found by counting with the bits reversed: when the table doubles, bucket i
 * is split into i and i + n, and in this count the two directly follow each other in the place of
 * i. So what has been visited in a smaller table has also been visited in the larger one (the scan
 * of Redis, by Pieter Noordhuis).
 *
 * @param <E> the entries
 */
public final class TableWalk<E extends TableNode<E>> {

  private final EntryTable<E> table;

  /** The next bucket, bits reversed; the walk is done once it is 0 again. */
  private int reversed;

  private boolean isDone;

  TableWalk(EntryTable<E> table) {
    this.table = table;
  }

  /** Returns the entries of the next bucket that has any; none at the end. */
  public List<E> nextBucket() {
    List<E> found = new ArrayList<>();
    while (!isDone && found.isEmpty()) {
      TableNode<?>[] buckets = table.settledBuckets();
      int index = Integer.reverse(reversed);
      E head = EntryTable.head(buckets, index);
      for (E entry = head; entry != null; entry = entry.next()) {
        found.add(entry);
      }
      if (table.isUnchanged(buckets, index, head)) {
        reversed += Integer.reverse(buckets.length) << 1;
        isDone = reversed == 0;
      } else {
        found.clear();
      }
    }
    return found;
  }
}
