package io.cachedresult.monitor.entries;

import java.util.Comparator;

/**
 * The place of an entry in an order.
 *
 * @param number what to compare first
 * @param text what to compare next
 * @param id the id of the entry, so that no two entries have the same rank
 */
record Rank(long number, String text, String id) {

  private static final Comparator<Rank> BY_VALUE =
      Comparator.comparingLong(Rank::number).thenComparing(Rank::text);

  static Comparator<Rank> order(boolean isDescending) {
    return (isDescending ? BY_VALUE.reversed() : BY_VALUE).thenComparing(Rank::id);
  }
}
