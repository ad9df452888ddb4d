package io.cachedresult.monitor.entries;

import io.cachedresult.ResultCache;
import io.cachedresult.StoredEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** The entries of several caches in the order of their ids. For one thread. */
final class MergedEntries {

  private final PriorityQueue<Source> sources =
      new PriorityQueue<>(Comparator.comparing((Source source) -> source.next.id()));

  /** A cache that has another entry. */
  private static final class Source {

    final Iterator<StoredEntry> entries;
    StoredEntry next;

    Source(Iterator<StoredEntry> entries) {
      this.entries = entries;
      this.next = entries.next();
    }
  }

  /**
   * Begins after an entry.
   *
   * @param after the id of the entry, or empty
   */
  MergedEntries(List<ResultCache> caches, String after) {
    for (ResultCache cache : caches) {
      Iterator<StoredEntry> entries = cache.storedEntries(after);
      if (entries.hasNext()) {
        sources.add(new Source(entries));
      }
    }
  }

  /** Returns the next entries: none at the end, and at most a number. */
  List<StoredEntry> next(int most) {
    List<StoredEntry> slice = new ArrayList<>();
    while (slice.size() < most && !sources.isEmpty()) {
      Source first = sources.remove();
      slice.add(first.next);
      if (first.entries.hasNext()) {
        first.next = first.entries.next();
        sources.add(first);
      }
    }
    return slice;
  }
}
