package io.cachedresult.monitor.entries;

import io.cachedresult.StoredEntry;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks for a page of entries.
 *
 * @param text the text that the keys must contain, in lower case; empty for all keys
 * @param column what to sort by; if empty, the order of the ids
 * @param isDescending whether large values come first
 * @param limit the maximum number of entries
 * @param cursor where the previous page ended; empty for the first page
 */
public record EntryQuery(
    String text,
    Optional<SortColumn> column,
    boolean isDescending,
    int limit,
    Optional<EntryCursor> cursor) {

  /**
   * Returns a query for a page.
   *
   * @throws IllegalArgumentException if the cursor does not belong to the query
   */
  public static EntryQuery of(
      String text,
      Optional<SortColumn> column,
      boolean isDescending,
      int limit,
      Optional<String> cursor) {
    EntryQuery first = new EntryQuery(
        text.toLowerCase(Locale.ROOT), column, isDescending, limit, Optional.empty());
    return new EntryQuery(
        first.text,
        column,
        isDescending,
        limit,
        cursor.map(each -> EntryCursor.parse(each, first.fingerprint())));
  }

  /** Returns a number that differs, with few exceptions, from that of queries for other pages. */
  int fingerprint() {
    return 31 * (31 * text.hashCode() + column.map(Enum::name).hashCode())
        + Boolean.hashCode(isDescending);
  }

  Comparator<Rank> order() {
    return Rank.order(isDescending);
  }

  Rank rank(StoredEntry entry, String keyText) {
    return column
        .map(sorted -> sorted.rank(entry, keyText))
        .orElseGet(() -> new Rank(0, "", entry.id()));
  }

  boolean isSorted() {
    return column.isPresent();
  }

  boolean isSearch() {
    return !text.isEmpty();
  }

  boolean needsTexts() {
    return isSearch() || column.equals(Optional.of(SortColumn.KEY));
  }

  boolean matches(String keyText) {
    return keyText.toLowerCase(Locale.ROOT).contains(text);
  }
}
