package io.cachedresult.monitor.entries;

import io.cachedresult.StoredEntry;
import java.util.Locale;

/** What entries can be sorted by. */
public enum SortColumn {
  /** The size in bytes. */
  SIZE(true),
  /** The time since the result was stored. */
  AGE(false),
  /** The time since the last use. */
  LAST_USE(false),
  /** The beginning of the key's text. */
  KEY(false);

  /** The number of characters that are compared; a cursor contains them. */
  private static final int LONGEST_TEXT = 200;

  private final boolean isDescendingByDefault;

  SortColumn(boolean isDescendingByDefault) {
    this.isDescendingByDefault = isDescendingByDefault;
  }

  /** Returns whether large values come first unless the order is specified. */
  public boolean isDescendingByDefault() {
    return isDescendingByDefault;
  }

  /**
   * Returns the rank of an entry in ascending order.
   *
   * @param text the key's text, or empty if it cannot be read or is not needed
   */
  Rank rank(StoredEntry entry, String text) {
    return switch (this) {
      case SIZE -> new Rank(entry.weight(), "", entry.id());
      // Times, because ages change from one page to the next.
      case AGE -> new Rank(-entry.writtenAt(), "", entry.id());
      case LAST_USE -> new Rank(-entry.usedAt(), "", entry.id());
      case KEY -> new Rank(0, beginning(text), entry.id());
    };
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT)).toLowerCase(Locale.ROOT);
  }
}
