package io.cachedresult.engine;

import io.cachedresult.StoredEntry;
import io.cachedresult.engine.table.TableWalk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Visits the stored entries in the order of their ids, without the lock. For one thread. */
final class EntryScan<E extends Entry<E>> implements Iterator<StoredEntry> {

  private static final EntryId BEFORE_ALL = new EntryId(0);

  private static final Comparator<InspectedEntry<?>> BY_ID =
      Comparator.comparing(InspectedEntry::entryId);

  private final CacheContext<E> context;
  private final EntryId after;
  private final TableWalk<E> walk;
  private final long now;
  private List<InspectedEntry<E>> bucket = List.of();

  /** The number of entries of the bucket that were returned. */
  private int returned;

  private EntryScan(CacheContext<E> context, EntryId after) {
    this.context = context;
    this.after = after;
    this.walk = context.table.walkFrom(after.hash());
    this.now = context.ticker.read();
  }

  /** Returns a scan of the entries after an id, or of all for an empty string. */
  static <E extends Entry<E>> EntryScan<E> of(CacheContext<E> context, String after) {
    return new EntryScan<>(context, after.isEmpty() ? BEFORE_ALL : EntryId.parse(after));
  }

  @Override
  public boolean hasNext() {
    while (returned == bucket.size()) {
      List<E> found = walk.nextBucket();
      if (found.isEmpty()) {
        return false;
      }
      bucket = listed(found);
      returned = 0;
    }
    return true;
  }

  private List<InspectedEntry<E>> listed(List<E> found) {
    List<InspectedEntry<E>> listed = new ArrayList<>(found.size());
    for (E entry : found) {
      if (isListed(entry)) {
        InspectedEntry<E> inspected = new InspectedEntry<>(context, entry, now);
        if (inspected.entryId().compareTo(after) > 0) {
          listed.add(inspected);
        }
      }
    }
    listed.sort(BY_ID);
    return listed;
  }

  /** Returns whether an entry has a result or a cached failure, and has not expired. */
  private boolean isListed(E entry) {
    return (!entry.isPending() || entry.isCachedFailure()) && !context.ages.isExpired(entry, now);
  }

  @Override
  public StoredEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return bucket.get(returned++);
  }
}
