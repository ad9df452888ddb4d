package io.cachedresult.monitor.entries;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of entries.
 *
 * @param entries the entries in their order
 * @param searched the number of entries that were examined
 * @param matched the number of entries among them that match the query; empty if they were not
 *     counted
 * @param isComplete whether all entries were examined that may belong to this page
 * @param unreadable the number of keys that could not be read
 * @param next the cursor of the next page, if there is one
 */
public record EntryPage(
    List<ShownEntry> entries,
    long searched,
    OptionalLong matched,
    boolean isComplete,
    long unreadable,
    Optional<String> next) {

  /** Creates a page. */
  public EntryPage {
    entries = List.copyOf(entries);
  }
}
