package io.cachedresult.engine.table;

import org.jspecify.annotations.Nullable;

/**
 * Searches the bucket of a key without the lock, and tells under the lock whether what it saw still
 * holds. So a user's {@code equals} never runs under the lock, and an operation that has lost a
 * race searches again. For one thread.
 *
 * <p>It extends the reader instead of referring to one: the JIT would allocate the reader.
 *
 * @param <E> the entries
 */
public final class BucketSearch<E extends TableNode<E>> extends BucketReader<E> {

  private final EntryTable<E> table;
  private final E key;

  /** Creates a search for the entry that has the key of another. */
  public BucketSearch(EntryTable<E> table, E key) {
    super(table);
    this.table = table;
    this.key = key;
  }

  /** Searches, again if need be; returns the entry with the key, or null. Without the lock. */
  public @Nullable E find() {
    table.prepareGrowth();
    E entry = read(key.hash());
    while (entry != null && !(entry.hash() == key.hash() && key.hasKeyOf(entry))) {
      entry = entry.next();
    }
    return entry;
  }

  /**
   * Returns whether no entry was inserted into the bucket since the last search. Only under the
   * lock does this stay true; without it, false may also mean that the table is growing.
   */
  public boolean isStillValid() {
    return isUnchanged();
  }
}
