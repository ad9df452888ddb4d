package io.cachedresult.monitor.entries;

import io.cachedresult.ResultCache;
import io.cachedresult.StoredEntry;
import io.cachedresult.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Searches and sorts the entries of all caches of a name. No step takes a cache's lock, and the
 * memory that a search needs depends on the size of the page only. Thread-safe.
 *
 * <p>A search ends after two seconds, even if it has not examined all entries. Unless it sorts, the
 * next page continues there.
 */
public final class EntrySearch {

  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);
  private static final Duration LONGEST_DISPLAY = Duration.ofSeconds(1);

  /** The number of entries to examine before the clock is read. */
  private static final int SLICE = 256;

  /** The number of characters of a key that are searched. */
  private static final int LONGEST_TEXT = 10_000;

  private final KeyReader reader;
  private final Ticker ticker;

  /** Creates a search with threads of its own for reading keys. */
  public EntrySearch() {
    this(Ticker.system());
  }

  EntrySearch(Ticker ticker) {
    this.reader = new KeyReader(ticker);
    this.ticker = ticker;
  }

  /** Returns a page of the entries of caches. */
  public EntryPage find(List<ResultCache> caches, EntryQuery query) {
    String after =
        query.isSorted() ? "" : query.cursor().map(cursor -> cursor.rank().id()).orElse("");
    PageBuilder page = new PageBuilder(query);
    boolean isComplete = examine(new MergedEntries(caches, after), query, page);
    List<ShownEntry> entries = shown(page.entries());
    boolean isCounted = query.isSearch() || query.isSorted();
    return new EntryPage(
        entries,
        page.searched(),
        isCounted ? OptionalLong.of(page.matched()) : OptionalLong.empty(),
        isComplete,
        query.needsTexts()
            ? page.unreadable()
            : entries.stream().filter(entry -> !entry.isReadable()).count(),
        page.next(isComplete));
  }

  /** Adds entries to a page, and returns whether time was enough for all that it needs. */
  private boolean examine(MergedEntries entries, EntryQuery query, PageBuilder page) {
    long deadline = ticker.read() + LONGEST_SEARCH.toNanos();
    boolean isCounted = query.isSearch() || query.isSorted();
    int most = isCounted ? SLICE : Math.min(query.limit() + 1, SLICE);
    while (isCounted || !page.isFull()) {
      List<StoredEntry> slice = entries.next(most);
      if (slice.isEmpty()) {
        return true;
      }
      List<Optional<String>> keys = keys(slice, query, deadline);
      for (int i = 0; i < keys.size(); i++) {
        page.add(slice.get(i), keys.get(i));
      }
      if (keys.size() < slice.size() || ticker.read() - deadline >= 0) {
        return false;
      }
    }
    return true;
  }

  private List<Optional<String>> keys(List<StoredEntry> slice, EntryQuery query, long deadline) {
    return query.needsTexts()
        ? reader.read(slice, entry -> entry.key(LONGEST_TEXT), deadline)
        : Collections.nCopies(slice.size(), Optional.empty());
  }

  private List<ShownEntry> shown(List<StoredEntry> entries) {
    long deadline = ticker.read() + LONGEST_DISPLAY.toNanos();
    List<Optional<ShownEntry>> read = reader.read(entries, ShownEntry::read, deadline);
    List<ShownEntry> shown = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      StoredEntry entry = entries.get(i);
      Optional<ShownEntry> key = i < read.size() ? read.get(i) : Optional.empty();
      shown.add(key.orElseGet(() -> ShownEntry.unread(entry)));
    }
    return shown;
  }
}
