package io.cachedresult.monitor.entries;

import io.cachedresult.StoredEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Selects the entries of a page out of any number of entries, of which it keeps only as many as the
 * page has, and one. For one thread.
 */
final class PageBuilder {

  private final EntryQuery query;
  private final Comparator<Rank> order;

  /** The first entries after the cursor; the last of them is the head. */
  private final PriorityQueue<Ranked> first;

  private long matched;
  private long searched;
  private long unreadable;
  private @Nullable Rank latest;

  private record Ranked(StoredEntry entry, Rank rank, long matched, long searched) {}

  PageBuilder(EntryQuery query) {
    this.query = query;
    this.order = query.order();
    this.first = new PriorityQueue<>(Comparator.comparing(Ranked::rank, order).reversed());
    if (!query.isSorted()) {
      matched = query.cursor().map(EntryCursor::matched).orElse(0L);
      searched = query.cursor().map(EntryCursor::searched).orElse(0L);
    }
  }

  /** Adds an entry that matches the query if the key does. */
  void add(StoredEntry entry, Optional<String> key) {
    searched++;
    if (query.needsTexts() && key.isEmpty()) {
      unreadable++;
    }
    Rank rank = query.rank(entry, key.orElse(""));
    latest = rank;
    if (query.matches(key.orElse(""))) {
      matched++;
      if (isAfterCursor(rank)) {
        select(new Ranked(entry, rank, matched, searched));
      }
    }
  }

  private boolean isAfterCursor(Rank rank) {
    return query.cursor().isEmpty() || order.compare(rank, query.cursor().get().rank()) > 0;
  }

  private void select(Ranked ranked) {
    if (first.size() <= query.limit()) {
      first.add(ranked);
    } else if (order.compare(ranked.rank, first.element().rank) < 0) {
      first.remove();
      first.add(ranked);
    }
  }

  /** Returns whether the page is full, and there is another one. */
  boolean isFull() {
    return first.size() > query.limit();
  }

  long matched() {
    return matched;
  }

  long searched() {
    return searched;
  }

  long unreadable() {
    return unreadable;
  }

  /** Returns the entries of the page in their order. */
  List<StoredEntry> entries() {
    return page().stream().map(Ranked::entry).toList();
  }

  private List<Ranked> page() {
    return first.stream()
        .sorted(Comparator.comparing(Ranked::rank, order))
        .limit(query.limit())
        .toList();
  }

  /**
   * Returns the cursor of the next page, if there is one.
   *
   * @param isComplete whether all entries were added
   */
  Optional<String> next(boolean isComplete) {
    EntryCursor cursor = null;
    if (isFull()) {
      List<Ranked> page = page();
      Ranked last = page.get(page.size() - 1);
      cursor = new EntryCursor(last.rank, last.matched, last.searched);
    } else if (!isComplete && !query.isSorted() && latest != null) {
      cursor = new EntryCursor(latest, matched, searched);
    }
    return Optional.ofNullable(cursor).map(each -> each.format(query.fingerprint()));
  }
}
