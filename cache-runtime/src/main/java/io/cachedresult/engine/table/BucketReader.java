package io.cachedresult.engine.table;

import org.jspecify.annotations.Nullable;

/**
 * Reads a bucket without the lock, and tells afterwards whether nothing was inserted into it, and
 * whether its entries stayed in their order. For one thread.
 *
 * @param <E> the entries
 */
class BucketReader<E extends TableNode<E>> {

  private final EntryTable<E> table;
  private TableNode<?>[] buckets;
  private int hash;
  private @Nullable E head;

  /** The bucket shared its entries with another, from which it will be split. */
  private boolean wasShared;

  /** The bucket was being split. */
  private boolean wasMoving;

  BucketReader(EntryTable<E> table) {
    this.table = table;
    this.buckets = table.buckets();
  }

  /** Returns the first entry of the bucket for a hash, or null; the others follow. */
  final @Nullable E read(int hash) {
    this.hash = hash;
    buckets = table.buckets();
    TableGrowth growth = table.growth(); // after the buckets: null if they are settled for good
    head = EntryTable.head(buckets, hash);
    wasShared = false;
    wasMoving = false;
    if (growth != null && growth.isOf(buckets)) {
      wasShared = head != null && headOfSibling() == head;
      wasMoving = growth.isMoving(hash); // after the heads: they change while it is set
    }
    return head;
  }

  /** Returns how many buckets the table had. */
  final int length() {
    return buckets.length;
  }

  /** Returns whether an entry belongs to the bucket: while the table grows, others may be in it. */
  final boolean isOfBucket(E entry) {
    return ((entry.hash() ^ hash) & (buckets.length - 1)) == 0;
  }

  /**
   * Returns whether all entries that were in the bucket could be seen since {@link #read}, and none
   * was inserted. Only under the lock does this stay true.
   */
  final boolean isUnchanged() {
    return !wasMoving
        && buckets == table.buckets()
        && head == EntryTable.head(buckets, hash)
        && (!wasShared || head == headOfSibling());
  }

  /** Returns the first entry of the bucket that was the same one before the table grew. */
  private @Nullable TableNode<?> headOfSibling() {
    return EntryTable.anyHead(buckets, hash ^ (buckets.length >> 1));
  }
}
