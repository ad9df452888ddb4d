package io.cachedresult.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Visits every entry that is linked all the time, and each at most once, while others insert,
 * remove, and let the table grow. For one thread.
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
  private final BucketReader<E> reader;

  /** The next bucket, bits reversed; the walk is done once it is 0 again. */
  private int reversed;

  private boolean isDone;

  /** Begins with the bucket of a hash; the buckets before it count as visited. */
  TableWalk(EntryTable<E> table, int hash) {
    this.table = table;
    this.reader = new BucketReader<>(table);
    this.reversed = Integer.reverse(hash);
  }

  /**
   * Visits all entries of the next bucket, which may have none. Under the lock, so that no entry can
   * take the place of another meanwhile. The visitor may remove entries, but not insert any.
   *
   * @return false if there is no further bucket
   */
  public boolean visitBucket(Consumer<E> visitor) {
    int bucket = Integer.reverse(reversed);
    for (E entry = table.firstSettled(bucket); entry != null; entry = entry.next()) {
      visitor.accept(entry);
    }
    advance(table.buckets().length);
    return !isDone;
  }

  private void advance(int length) {
    int step = Integer.reverse(length) << 1;
    // The walk may have begun in the middle of what is now a bucket.
    reversed = (reversed & -step) + step;
    isDone = reversed == 0;
  }

  /** Returns the entries of the next bucket that has any; none at the end. Needs no lock. */
  public List<E> nextBucket() {
    List<E> found = new ArrayList<>();
    while (!isDone && found.isEmpty()) {
      E head = reader.read(Integer.reverse(reversed));
      for (E entry = head; entry != null; entry = entry.next()) {
        if (reader.isOfBucket(entry)) {
          found.add(entry);
        }
      }
      if (reader.isUnchanged()) {
        advance(reader.length());
      } else {
        found.clear();
      }
    }
    return found;
  }
}
